package vn.partyregistry.parsers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Bytes as the inputs that targets want. */
public final class Input {

    private static final int MARK_OF_UTF_16 = 0xFE;

    private Input() {}

    /** Text as it comes over HTTP and out of files: never with half a surrogate. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Any text that Java can hold: after a byte FE two bytes are a character, whatever it is; otherwise UTF-8. */
    public static String anyText(byte[] bytes) {
        if (bytes.length == 0 || (bytes[0] & 0xFF) != MARK_OF_UTF_16) {
            return text(bytes);
        }
        StringBuilder text = new StringBuilder(bytes.length / 2);
        for (int i = 1; i + 1 < bytes.length; i += 2) {
            text.append((char) ((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF));
        }
        return text.toString();
    }

    /** All but the first byte, which chooses what is done with them. */
    public static byte[] afterFirst(byte[] bytes) {
        byte[] rest = new byte[Math.max(0, bytes.length - 1)];
        System.arraycopy(bytes, Math.min(1, bytes.length), rest, 0, rest.length);
        return rest;
    }

    public static List<byte[]> seeds(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
