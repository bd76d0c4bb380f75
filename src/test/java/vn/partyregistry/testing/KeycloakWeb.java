package vn.partyregistry.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What a Keycloak answers over HTTP to its administrator and to whoever signs in. */
final class KeycloakWeb {

    static final String ROOT = "root";
    static final String PASSWORD = "for this test only";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    KeycloakWeb(String address) {
        this.address = address;
    }

    boolean answers(String path) throws IOException, InterruptedException {
        return send("GET", path, null, null, null).statusCode() == 200;
    }

    /** A token by whatever the form says. */
    String token(String realm, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return read(send(
                        "POST",
                        "/realms/" + realm + "/protocol/openid-connect/token",
                        null,
                        "application/x-www-form-urlencoded",
                        body))
                .get("access_token")
                .asText();
    }

    /** Asks as the administrator of all realms. */
    JsonNode admin(String method, String path, JsonNode body) throws IOException, InterruptedException {
        String token = token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", ROOT, "password", PASSWORD));
        return read(send(method, path, token, "application/json", body == null ? null : body.toString()));
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String token, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .version(HttpClient.Version.HTTP_1_1)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
