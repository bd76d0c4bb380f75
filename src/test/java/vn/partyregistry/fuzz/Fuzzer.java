package vn.partyregistry.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import vn.partyregistry.http.ContractDocumentReader;

/** Sends trials to a service and holds its answers against its own API document. */
final class Fuzzer {

    private static final int MOST_FINDINGS = 50;
    /** A certificate is compared with what the registry would have certified: one that lacks something is answered, as not its own. */
    private static final String NOT_TAKEN = "\"verdict\":\"NOT_OURS\"";

    private static final String PROBLEM = "application/problem+json";

    /** What may be wrong with an answer. */
    enum Fault {
        SERVER_ERROR,
        NO_ANSWER,
        UNDOCUMENTED_STATUS,
        UNDOCUMENTED_MEDIA_TYPE,
        BODY_UNLIKE_ITS_SCHEMA,
        FORBIDDEN_BUT_ACCEPTED
    }

    record Finding(Fault fault, Trial trial, String answer) {}

    /**
     * What came of it.
     *
     * @param statuses how often each was answered
     * @param forbidden how many requests were known to be forbidden
     */
    record Report(int requests, int forbidden, Map<Integer, Integer> statuses, List<Finding> findings) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String server;
    private final String token;
    private final ContractDocumentReader contract;
    private final Samples samples;
    private final Trials trials;
    private final List<Finding> findings = new ArrayList<>();

    Fuzzer(String server, String token, ObjectNode document, long seed) {
        this.server = server;
        this.token = token;
        this.contract = ContractDocumentReader.of(document);
        this.samples = new Samples(document, new Random(seed));
        this.trials = new Trials(document, contract, samples);
    }

    /** Sends so many requests, or fewer when the findings are already many. */
    Report run(int requests) throws InterruptedException {
        Map<Integer, Integer> statuses = new TreeMap<>();
        int forbidden = 0;
        int sent = 0;
        for (; sent < requests && findings.size() < MOST_FINDINGS; sent++) {
            Trial trial = trials.next();
            forbidden += trial.forbidden() == null ? 0 : 1;
            try {
                HttpResponse<String> answer = http.send(trial.request(server, token), BodyHandlers.ofString());
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                judge(trial, answer);
            } catch (IOException | IllegalArgumentException unanswered) {
                findings.add(new Finding(Fault.NO_ANSWER, trial, unanswered.toString()));
            }
        }
        return new Report(sent, forbidden, statuses, findings);
    }

    private void judge(Trial trial, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500) {
            found(Fault.SERVER_ERROR, trial, answer);
            return;
        }
        if (status < 400 && trial.forbidden() != null && !answer.body().contains(NOT_TAKEN)) {
            found(Fault.FORBIDDEN_BUT_ACCEPTED, trial, answer);
        }
        Optional<JsonNode> operation = contract.operation(trial.method(), trial.pathAlone());
        JsonNode documented =
                operation.map(one -> contract.response(one, status)).orElse(null);
        if (documented == null) {
            found(Fault.UNDOCUMENTED_STATUS, trial, answer);
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (documented.has("content") && !documented.path("content").has(type) && !type.equals(PROBLEM)) {
            found(Fault.UNDOCUMENTED_MEDIA_TYPE, trial, answer);
            return;
        }
        if (type.equals("application/json") || type.equals(PROBLEM)) {
            judgeBody(trial, answer, documented.path("content").path(type).path("schema"));
        }
    }

    private void judgeBody(Trial trial, HttpResponse<String> answer, JsonNode schema) {
        try {
            JsonNode body = json.readTree(answer.body());
            if (answer.statusCode() < 300) {
                samples.learn(body);
            }
        } catch (JsonProcessingException unreadable) {
            found(Fault.BODY_UNLIKE_ITS_SCHEMA, trial, answer);
            return;
        }
        boolean partial = trial.path().contains("fields=");
        if (!schema.isMissingNode()
                && !contract.faults(schema, answer.body(), partial).isEmpty()) {
            found(Fault.BODY_UNLIKE_ITS_SCHEMA, trial, answer);
        }
    }

    private void found(Fault fault, Trial trial, HttpResponse<String> answer) {
        String body = answer.body();
        findings.add(new Finding(
                fault, trial, answer.statusCode() + " " + body.substring(0, Math.min(1500, body.length()))));
    }
}
