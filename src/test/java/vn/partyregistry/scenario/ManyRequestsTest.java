package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Registry;

/** However many are asked, what was answered holds no memory any more: not even for a while, or the load decides how much it is. */
@QuarkusTest
class ManyRequestsTest {

    private static final int ROUNDS = 100;

    /** What may still be on its way when it is counted. */
    private static final int FEW = 20;

    @TestHTTPResource
    URI registry;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void anAnsweredRequestIsForgotten() throws Exception {
        Registry corner = Registry.cornerOfItsOwn();
        String admin = corner.token("admin", "");
        String paper = corner.decision("1-QĐ/TU")
                .establish("A", "PROVINCIAL", "Tỉnh A")
                .text();
        List<HttpRequest> requests = List.of(
                to("/v1/organizations?limit=1&asOf=2000-01-01").GET().build(),
                to("/v1/organizations/NOBODY").GET().build(),
                to("/v1/organizations?unknown=1").GET().build(),
                to("/v1/organizations").method("TRACE", BodyPublishers.noBody()).build(),
                to("/v1/decisions?dryRun=true")
                        .header("Authorization", "Bearer " + admin)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(paper))
                        .build(),
                to("/v1/decisions")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(paper))
                        .build());
        for (int round = 0; round < ROUNDS; round++) {
            for (HttpRequest request : requests) {
                client.send(request, BodyHandlers.discarding());
            }
        }
        assertThat(alive("io.vertx.core.http.impl.Http1xServerRequest")).isLessThan(FEW);
    }

    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(registry.resolve(address));
    }

    /** How many of a class something still holds. */
    private static long alive(String type) throws Exception {
        Class.forName(type);
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {null},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length >= 4 && columns[3].equals(type))
                .mapToLong(columns -> Long.parseLong(columns[1]))
                .findFirst()
                .orElse(0);
    }
}
