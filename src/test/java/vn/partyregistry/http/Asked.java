package vn.partyregistry.http;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;

/** What was asked, without a request: path and parameters. */
final class Asked {

    private Asked() {}

    static UriInfo of(String path, String... namesAndValues) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        UriBuilder address = UriBuilder.fromPath(path);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(namesAndValues[i], namesAndValues[i + 1]);
            address.queryParam(namesAndValues[i], namesAndValues[i + 1]);
        }
        return (UriInfo) Proxy.newProxyInstance(
                Asked.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getPath" -> path;
                    case "getQueryParameters" -> parameters;
                    case "getRequestUriBuilder" -> address.clone();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
