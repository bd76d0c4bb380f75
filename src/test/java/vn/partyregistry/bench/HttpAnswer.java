package vn.partyregistry.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An answer as it comes, of which hardly more is looked at than where it ends. */
final class HttpAnswer {

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[65536];
    private int head;
    private int length;
    private int filled;

    HttpAnswer() {
        begin();
    }

    /** Forgets the one before. */
    void begin() {
        filled = 0;
        head = 0;
        length = -1;
    }

    /** Where the next bytes go. */
    ByteBuffer room() {
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, filled * 2);
        }
        return ByteBuffer.wrap(bytes, filled, bytes.length - filled);
    }

    /** So many bytes have come. */
    void came(int count) throws IOException {
        filled += count;
        if (head == 0) {
            head = endOfHead();
            length = head == 0 ? -1 : status() == 304 ? 0 : contentLength();
        }
    }

    boolean isWhole() {
        return length >= 0 && filled >= head + length;
    }

    int status() {
        return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
    }

    String header(String name) throws IOException {
        for (String line : new String(bytes, 0, head, StandardCharsets.UTF_8).split("\r\n")) {
            if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                return line.substring(name.length() + 1).strip();
            }
        }
        throw new IOException("an answer without " + name);
    }

    String body() {
        return new String(bytes, head, filled - head, StandardCharsets.UTF_8);
    }

    private int endOfHead() {
        for (int i = 3; i < filled; i++) {
            if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    private int contentLength() throws IOException {
        for (int line = 0; line < head; line++) {
            if (bytes[line] == '\n' && isLength(line + 1)) {
                int value = 0;
                for (int i = line + 1 + LENGTH.length; bytes[i] != '\r'; i++) {
                    value = bytes[i] == ' ' ? value : value * 10 + bytes[i] - '0';
                }
                return value;
            }
        }
        throw new IOException("an answer without Content-Length");
    }

    private boolean isLength(int from) {
        for (int i = 0; i < LENGTH.length; i++) {
            if (from + i >= head || (bytes[from + i] | 0x20) != (LENGTH[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }
}
