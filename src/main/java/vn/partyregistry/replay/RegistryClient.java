package vn.partyregistry.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Posts papers to a registry and reads it. */
final class RegistryClient {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json;
    private final String url;
    private String token;

    /** @param token null to ask a demonstration registry for one */
    RegistryClient(ObjectMapper json, String url, String token) {
        this.json = json;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.token = token;
    }

    void authenticate() throws IOException, InterruptedException {
        if (token == null) {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + "/dev/token?role=admin"))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(url + " gives no demonstration token: give one with --token");
            }
            token = json.readTree(answer.body()).path("access_token").asText();
        }
    }

    void post(byte[] paper) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                request("/v1/decisions")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(paper))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 201 && answer.statusCode() != 200) {
            throw new IOException("refused with " + answer.statusCode() + ": " + new String(answer.body(), "UTF-8"));
        }
    }

    /** @param path with its parameters, as the registry gives it in {@code next} too */
    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(
                    path + " answered " + answer.statusCode() + ": " + new String(answer.body(), "UTF-8"));
        }
        return json.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }
}
