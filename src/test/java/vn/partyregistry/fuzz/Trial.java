package vn.partyregistry.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;

/**
 * One request.
 *
 * @param operation its name in the API document
 * @param body null for none
 * @param forbidden why the document does not allow it; null where nobody can say so beforehand
 */
record Trial(String operation, String method, String path, Map<String, String> headers, String body, String forbidden) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    HttpRequest request(String server, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        return request.method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    String pathAlone() {
        return path.replaceFirst("\\?.*", "");
    }

    /** To be read, and to be sent again. */
    @Override
    public String toString() {
        String shown = body == null ? "" : " " + body.substring(0, Math.min(2000, body.length()));
        return operation + ": " + method + " " + path + " " + headers + shown
                + (forbidden == null ? "" : " (" + forbidden + ")");
    }
}
