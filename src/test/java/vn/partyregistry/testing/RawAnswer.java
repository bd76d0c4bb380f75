package vn.partyregistry.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** An answer as it comes over the wire, with what HTTP sends after the body, which no common client shows. */
public final class RawAnswer {

    private final int status;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> trailers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;

    private RawAnswer(DataInputStream in) throws IOException {
        status = Integer.parseInt(line(in).split(" ")[1]);
        fields(in, headers);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        if ("chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                chunks.write(in.readNBytes(size));
                line(in);
            }
            fields(in, trailers);
        } else {
            chunks.write(in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0"))));
        }
        body = chunks.toByteArray();
    }

    /** @param headers further ones, name and value in turn */
    public static RawAnswer get(int port, String path, String... headers) {
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(request.append("Connection: close\r\n\r\n")
                            .toString()
                            .getBytes(StandardCharsets.UTF_8));
            return new RawAnswer(new DataInputStream(socket.getInputStream()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int status() {
        return status;
    }

    public String header(String name) {
        return headers.get(name);
    }

    public String trailer(String name) {
        return trailers.get(name);
    }

    public byte[] bytes() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public byte[] unpacked() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int chunk(DataInputStream in) throws IOException {
        return Integer.parseInt(line(in).replaceFirst(";.*", ""), 16);
    }

    private static void fields(DataInputStream in, Map<String, String> fields) throws IOException {
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            fields.put(line.substring(0, colon), line.substring(colon + 1).trim());
        }
    }

    private static String line(DataInputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.readByte(); read != '\n'; read = in.readByte()) {
            line.write(read);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }
}
