package vn.partyregistry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends megabytes, over which the other ways of asking take their time. */
public final class LargeBody {

    private LargeBody() {}

    /** Posts a decision and expects to be refused by name; without a token when that is null. */
    public static void isRefused(byte[] body, String token, int status, String code)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = posted("/v1/decisions", "application/json", body, token);
        assertThat(answer.body().length()).isLessThan(2 << 20);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    /** Hands a file in, as an admin. */
    static String handedIn(byte[] file, String type, String token) {
        try {
            HttpResponse<String> answer = posted("/v1/imports", type, file, token);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            String location = answer.headers().firstValue("Location").orElseThrow();
            return location.substring(location.lastIndexOf('/') + 1);
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static HttpResponse<String> posted(String path, String type, byte[] body, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Content-Type", type)
                .version(HttpClient.Version.HTTP_1_1)
                .POST(BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
