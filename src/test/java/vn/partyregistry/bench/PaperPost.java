package vn.partyregistry.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Records papers over one connection: bodies are put together as text, because they are made by the hundred thousand. */
final class PaperPost implements AutoCloseable {

    private static final int CHANGES = 20_000;

    private final HttpConnection connection;
    private final String token;
    private final String issuedBy;
    private int papers;

    PaperPost(RegistryProcess registry) throws IOException {
        this(registry, "role=admin", "Đo");
    }

    /** Records in a role of one's own; papers of another issuer are other papers, though their numbers are the same. */
    PaperPost(RegistryProcess registry, String role, String issuedBy) throws IOException {
        this.issuedBy = issuedBy;
        connection = registry.connect();
        connection.send(
                bytes("POST /dev/token?" + role + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", ""));
        String answer = connection.answer();
        int from = answer.indexOf("\"access_token\":\"") + 16;
        token = answer.substring(from, answer.indexOf('"', from));
    }

    static String establish(String id, String type, String parent) {
        return "{\"change\":\"ESTABLISH\",\"organization\":\"" + id + "\",\"type\":\"" + type + "\",\"name\":\"Tổ chức "
                + id + "\"" + (parent == null ? "" : ",\"parent\":\"" + parent + "\"") + "}";
    }

    static String admit(String id, String cell) {
        return "{\"change\":\"ADMIT\",\"member\":{\"id\":\"" + id + "\",\"fullName\":\"Người " + id
                + "\",\"bornOn\":\"1950-01-01\"},\"organization\":\"" + cell + "\"}";
    }

    static String rename(String id, String name) {
        return "{\"change\":\"RENAME\",\"organization\":\"" + id + "\",\"name\":\"" + name + "\"}";
    }

    static String quoted(List<String> ids) {
        return "[\"" + String.join("\",\"", ids) + "\"]";
    }

    /** Records many changes of one day as papers of a size that a registry takes. */
    void all(String on, List<String> changes) throws IOException {
        for (int from = 0; from < changes.size(); from += CHANGES) {
            one(on, changes.subList(from, Math.min(changes.size(), from + CHANGES)));
        }
    }

    /** Records one paper and gives the seconds that it took. */
    double one(String on, List<String> changes) throws IOException {
        String body = "{\"number\":\"" + ++papers + "-QĐ/TU\",\"documentType\":\"DECISION\",\"issuedBy\":\"" + issuedBy
                + "\","
                + "\"signedOn\":\"" + on + "\",\"effectiveOn\":\"" + on
                + "\",\"title\":\"Đo\",\"origin\":\"SYNTHETIC\","
                + "\"changes\":[" + String.join(",", changes) + "]}";
        byte[] request = bytes(
                "POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + token + "\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n",
                body);
        long began = System.nanoTime();
        int status = connection.send(request);
        double seconds = Bench.seconds(began);
        if (status != 201) {
            throw new IOException("a paper of " + changes.size() + " changes answered " + status + ": "
                    + connection
                            .answer()
                            .substring(0, Math.min(2000, connection.answer().length())));
        }
        return seconds;
    }

    private static byte[] bytes(String head, String body) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head.getBytes(StandardCharsets.UTF_8));
        all.write(body.getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    static List<String> numbered(String prefix, int from, int to) {
        List<String> ids = new ArrayList<>();
        for (int i = from; i < to; i++) {
            ids.add(prefix + i);
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
