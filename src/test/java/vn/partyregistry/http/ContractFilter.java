package vn.partyregistry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Holds every answer of the test suite to the API document: path, status, media type and body. */
public final class ContractFilter implements Filter {

    private static final String PROBLEM = "application/problem+json";
    private static final Pattern INNARDS = Pattern.compile(
            "Exception|Throwable|\\bat vn\\.|vn\\.partyregistry|\\bSQL|ERROR:|java\\.|jakarta\\.|org\\.[a-z]+\\.|pg_");

    private final Supplier<ContractDocumentReader> served;
    private ContractDocumentReader document;

    /** @param served asked at the first answer: before that nobody listens yet */
    ContractFilter(Supplier<ContractDocumentReader> served) {
        this.served = served;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        Response response = context.next(request, specification);
        String path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith("/v1") || path.startsWith("/dev")) {
            document = served.get();
            check(request.getMethod(), path, response, request.getURI().contains("fields="));
        }
        return response;
    }

    private void check(String method, String path, Response response, boolean partial) {
        int status = response.statusCode();
        String what = method + " " + path + " answered " + status;
        String body = response.getBody().asString();
        if (status >= 400) {
            assertThat(status).as("%s: %s", what, body).isLessThan(500);
            assertThat(mediaType(response)).as(what).isEqualTo(PROBLEM);
            if (!method.equals("HEAD")) {
                assertThat(document.problemFaults(body))
                        .as("%s: %s", what, body)
                        .isEmpty();
                assertThat(INNARDS.matcher(body).results().map(found -> found.group()))
                        .as("%s shows what is inside: %s", what, body)
                        .isEmpty();
            }
        }
        Optional<JsonNode> operation = document.operation(method, path);
        if (operation.isEmpty()) {
            assertThat(status).as("%s, and is not documented", what).isIn(400, 401, 404, 405, 200, 204);
            if (status < 300 && !method.equals("HEAD") && !method.equals("OPTIONS")) {
                fail("%s, and is not documented", what);
            }
            return;
        }
        JsonNode documented = document.response(operation.get(), status);
        assertThat(documented).as("%s, and the status is not documented", what).isNotNull();
        if (status != 304 && !method.equals("HEAD")) {
            checkBody(what, documented, response, body, partial);
        }
    }

    private void checkBody(String what, JsonNode documented, Response response, String body, boolean partial) {
        JsonNode content = documented.path("content").path(mediaType(response));
        assertThat(content.isMissingNode())
                .as("%s with media type %s, which is not documented", what, response.contentType())
                .isFalse();
        if (mediaType(response).endsWith("json")) {
            assertThat(document.faults(content.get("schema"), body, partial))
                    .as("%s: %s", what, body)
                    .isEmpty();
        }
    }

    private static String mediaType(Response response) {
        return response.contentType() == null ? "" : response.contentType().replaceFirst(";.*", "");
    }
}
