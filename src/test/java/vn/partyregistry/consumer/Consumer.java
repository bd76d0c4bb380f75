package vn.partyregistry.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps all organizations by the feed alone: of every entry it reads those anew that the entry names, and believes that nothing
 * else has changed.
 */
final class Consumer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String registry;
    private final Map<String, List<KeptVersion>> kept = new TreeMap<>();
    private long position;

    Consumer(String registry) {
        this.registry = registry;
    }

    long position() {
        return position;
    }

    /** The next page of the feed; empty at the head. */
    JsonNode page(int limit) throws IOException, InterruptedException {
        return get("/v1/changes?after=" + position + "&limit=" + limit).get("items");
    }

    /** Applies one entry: the state is then that of its position. */
    void apply(JsonNode entry) throws IOException, InterruptedException {
        if (entry.get("position").asLong() != position + 1) {
            throw new IllegalStateException("after " + position + " comes " + entry.get("position"));
        }
        position++;
        for (JsonNode organization : entry.get("organizations")) {
            read(organization.asText());
        }
    }

    private void read(String id) throws IOException, InterruptedException {
        JsonNode versions = get("/v1/organizations/" + id + "/versions?position=" + position);
        List<KeptVersion> fresh = new ArrayList<>();
        // Where its establishment was annulled there is none any more.
        versions.path("items").forEach(version -> fresh.add(KeptVersion.of(version)));
        kept.put(id, fresh);
    }

    /** What the registry would list on a day, ended ones included. */
    List<JsonNode> on(LocalDate day, String prefix) {
        List<JsonNode> shown = new ArrayList<>();
        kept.forEach((id, versions) -> {
            KeptVersion last = null;
            for (KeptVersion version : versions) {
                last = version.from().isAfter(day) ? last : version;
            }
            if (id.startsWith(prefix) && last != null && (last.holds(day) || last.hasEnded(day))) {
                LocalDate then = last.holds(day) ? day : last.to().minusDays(1);
                shown.add(last.shown(day, superior(last.parent(), then)));
            }
        });
        return shown;
    }

    private KeptVersion superior(String id, LocalDate day) {
        return id == null
                ? null
                : kept.getOrDefault(id, List.of()).stream()
                        .filter(version -> version.holds(day))
                        .findFirst()
                        .orElse(null);
    }

    /** The registry's own list of a day at the consumer's position. */
    List<JsonNode> listed(LocalDate day, String prefix) throws IOException, InterruptedException {
        List<JsonNode> listed = new ArrayList<>();
        String link = "/v1/organizations?status=ANY&limit=1000&asOf=" + day + "&position=" + position;
        while (link != null) {
            JsonNode page = get(link);
            page.get("items").forEach(item -> {
                if (item.get("id").asText().startsWith(prefix)) {
                    listed.add(((ObjectNode) item).without("successors"));
                }
            });
            link = page.has("next") ? page.get("next").asText() : null;
        }
        return listed;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(registry + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 404) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
