package vn.partyregistry.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** Who writes to a registry that comes and goes, and reads from it. */
final class Caller {

    /** Whoever is not answered within this time hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LISTS = Duration.ofMinutes(10);
    private static final int PAUSE_MILLIS = 100;

    /** What was sent so many nanoseconds ago has been taken in. */
    static final long SURELY_TAKEN_IN = Duration.ofMillis(400).toNanos();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final IntSupplier port;
    private final Ledger ledger;
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private volatile String token = "";
    private volatile long leavesAt = Long.MAX_VALUE;

    /** @param port where the registry listens now */
    Caller(IntSupplier port, Ledger ledger) {
        this.port = port;
        this.ledger = ledger;
    }

    /** From this moment, of {@link System#nanoTime}, the registry may turn away whoever comes, and nobody who had come well before. */
    void leavesAt(long moment) {
        leavesAt = moment;
    }

    /** Sends a paper under one key until it is acknowledged. */
    void record(Papers.Paper paper) throws InterruptedException {
        while (true) {
            long asked = System.nanoTime();
            HttpResponse<String> answer = send(paper);
            int status = answer == null ? 0 : answer.statusCode();
            if (status == 0 && asked < leavesAt - SURELY_TAKEN_IN && leavesAt < System.nanoTime()) {
                ledger.fault("paper " + paper.number() + " was taken in and not answered");
            }
            if (status == 200 || status == 201) {
                JsonNode recorded = parsed(answer.body());
                ledger.acknowledge(
                        paper.number(),
                        recorded.path("id").asText(),
                        recorded.path("position").asLong(),
                        asked);
                return;
            }
            if (status == 401) {
                renew();
            } else if (status == 503
                    && answer.headers().firstValue("Retry-After").isEmpty()) {
                ledger.fault("503 without Retry-After: " + answer.body());
            } else if (status != 0 && status != 503) {
                ledger.fault("paper " + paper.number() + " answered " + status + ": " + answer.body());
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    String token() {
        return token;
    }

    /** Hands in a file of papers; the address at which it is told how far it has come. */
    String handIn(String papers) throws IOException, InterruptedException {
        renew();
        HttpResponse<String> answer = http.send(
                request("/v1/imports", PATIENCE)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(papers))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException("a file was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpResponse<String> send(Papers.Paper paper) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(
                    request("/v1/decisions", PATIENCE)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", paper.number())
                            .POST(HttpRequest.BodyPublishers.ofString(paper.body()))
                            .build(),
                    BodyHandlers.ofString());
            answers.merge(String.valueOf(answer.statusCode()), 1, Integer::sum);
            return answer;
        } catch (HttpTimeoutException hangs) {
            ledger.fault("paper " + paper.number() + " was not answered within " + PATIENCE);
        } catch (IOException gone) {
            answers.merge("broken off", 1, Integer::sum);
        }
        return null;
    }

    private synchronized void renew() throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address("/dev/token?role=admin"))
                            .timeout(PATIENCE)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                token = parsed(answer.body()).path("access_token").asText();
            }
        } catch (IOException gone) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        renew();
        HttpResponse<String> answer = http.send(request(path, LISTS).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return parsed(answer.body());
    }

    /** Status and body of a reading, as the present token may see it. */
    String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path, LISTS).build(), BodyHandlers.ofString());
        return answer.statusCode() + "\n" + answer.body();
    }

    /** The same, asked again for as long as it is told to come again. */
    String settledText(String path) throws IOException, InterruptedException {
        String text = text(path);
        while (text.startsWith("503")) {
            Thread.sleep(PAUSE_MILLIS);
            text = text(path);
        }
        return text;
    }

    /** How a paper is answered that is sent once; 0 where it is not. */
    int attempt(Papers.Paper paper) throws InterruptedException {
        HttpResponse<String> answer = send(paper);
        return answer == null ? 0 : answer.statusCode();
    }

    /** The rows of a list; its last line is a manifest. */
    void lines(String path, Consumer<JsonNode> row) throws IOException, InterruptedException {
        renew();
        HttpResponse<Stream<String>> answer = http.send(
                request(path, LISTS).setHeader("Accept", "application/x-ndjson").build(), BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            Iterator<String> each = lines.iterator();
            while (each.hasNext()) {
                String line = each.next();
                if (each.hasNext()) {
                    row.accept(parsed(line));
                }
            }
        }
    }

    /** How often which answer came. */
    Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    private HttpRequest.Builder request(String path, Duration patience) {
        return HttpRequest.newBuilder(address(path))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port.getAsInt() + path);
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (IOException unreadable) {
            throw new IllegalStateException("not JSON: " + text, unreadable);
        }
    }
}
