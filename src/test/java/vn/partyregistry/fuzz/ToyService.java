package vn.partyregistry.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** A service of two operations that breaks its own document in ways that are known, or keeps it. */
final class ToyService implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 100;

    private static final String DOCUMENT = """
            {"openapi":"3.1.0",
             "paths":{
              "/v1/things":{"get":{"operationId":"listThings",
               "parameters":[{"name":"limit","in":"query","schema":{"type":"integer","minimum":1,"maximum":100}},
                             {"name":"name","in":"query","schema":{"type":"string"}}],
               "responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Things"}}}},
                            "400":{"content":{"application/json":{}}}}},
              "post":{"operationId":"makeThing",
               "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},
               "responses":{"201":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},
                            "400":{"content":{"application/json":{}}}}}}},
             "components":{"schemas":{
              "Thing":{"type":"object","required":["name","size"],
               "properties":{"name":{"type":"string","maxLength":500},"size":{"type":"integer","minimum":0,"maximum":1000}}},
              "Things":{"type":"object","required":["items"],
               "properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Thing"}}}}}}}""";

    /** What is wrong with it. */
    enum Bug {
        FAILS_ON_A_QUOTE,
        ANSWERS_A_TEAPOT,
        LEAVES_OUT_A_FIELD,
        TAKES_UNKNOWN_PARAMETERS,
        TAKES_A_SIZE_BELOW_ZERO
    }

    private final Set<Bug> bugs = EnumSet.noneOf(Bug.class);
    private final HttpServer server;

    ToyService(Bug... bugs) throws IOException {
        this.bugs.addAll(Set.of(bugs));
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/v1/things", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    static ObjectNode document() {
        try {
            return (ObjectNode) JSON.readTree(DOCUMENT);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String query = exchange.getRequestURI().getRawQuery();
        String[] parameters = query == null ? new String[0] : query.split("&");
        Answer answer = exchange.getRequestMethod().equals("POST") ? made(parameters, body) : listed(parameters);
        byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private record Answer(int status, String body) {}

    private Answer listed(String[] parameters) {
        for (String parameter : parameters) {
            String name = parameter.replaceFirst("=.*", "");
            String value = URLDecoder.decode(parameter.replaceFirst("^[^=]*=?", ""), StandardCharsets.UTF_8);
            if (name.equals("name")) {
                if (bugs.contains(Bug.FAILS_ON_A_QUOTE) && value.contains("'")) {
                    return new Answer(500, "{}");
                }
                if (bugs.contains(Bug.ANSWERS_A_TEAPOT) && value.length() > 2000) {
                    return new Answer(418, "{}");
                }
            } else if (name.equals("limit")) {
                if (!value.matches("\\d{1,3}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > MOST) {
                    return new Answer(400, "{}");
                }
            } else if (!bugs.contains(Bug.TAKES_UNKNOWN_PARAMETERS)) {
                return new Answer(400, "{}");
            }
        }
        return new Answer(
                200,
                bugs.contains(Bug.LEAVES_OUT_A_FIELD)
                        ? "{\"items\":[{\"name\":\"a\"}]}"
                        : "{\"items\":[{\"name\":\"a\",\"size\":1}]}");
    }

    private Answer made(String[] parameters, byte[] body) {
        if (parameters.length > 0 && !bugs.contains(Bug.TAKES_UNKNOWN_PARAMETERS)) {
            return new Answer(400, "{}");
        }
        try {
            JsonNode thing = new ObjectMapper()
                    .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(body);
            boolean right = thing.isObject()
                    && thing.size() == 2
                    && thing.path("name").isTextual()
                    && thing.path("name")
                                    .asText()
                                    .codePointCount(
                                            0, thing.path("name").asText().length())
                            <= 500
                    && thing.path("size").isIntegralNumber()
                    && thing.path("size").asLong() <= 1000
                    && (thing.path("size").asLong() >= 0 || bugs.contains(Bug.TAKES_A_SIZE_BELOW_ZERO));
            return right ? new Answer(201, "{\"name\":\"a\",\"size\":1}") : new Answer(400, "{}");
        } catch (IOException unreadable) {
            return new Answer(400, "{}");
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
