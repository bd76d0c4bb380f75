package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Hands a file to a running registry and asks how far it has come. */
final class ImportClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json;
    private final String url;
    private String token;

    /** @param token null to ask a demonstration registry for one */
    ImportClient(ObjectMapper json, String url, String token) {
        this.json = json;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.token = token;
    }

    /** The media type that the name of a file tells. */
    static Optional<String> typeOf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".ndjson") || name.endsWith(".jsonl")
                ? Optional.of(ImportResource.DECISIONS)
                : name.endsWith(".csv") ? Optional.of(ImportResource.SHEET) : Optional.empty();
    }

    void authenticate() throws IOException, InterruptedException {
        if (token == null) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + "/dev/token?role=admin"))
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IOException(url + " gives no demonstration token: give one with --token");
            }
            token = json.readTree(answer.body()).path("access_token").asText();
        }
    }

    /** @return the path at which it can be asked about */
    String handIn(Path file, boolean dryRun) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request("/v1/imports" + (dryRun ? "?dryRun=true" : ""))
                        .header("Content-Type", typeOf(file).orElseThrow())
                        .POST(BodyPublishers.ofFile(file))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
        return "/v1/imports/" + body(answer, 202).path("id").asText();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return body(http.send(request(path).GET().build(), BodyHandlers.ofString(StandardCharsets.UTF_8)), 200);
    }

    private JsonNode body(HttpResponse<String> answer, int expected) throws IOException {
        if (answer.statusCode() != expected) {
            throw new IOException("Refused with " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }
}
