package vn.partyregistry.national;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Rows of one table in the text form of COPY. */
final class Sheet {

    private static final byte[] MISSING = {'\\', 'N'};
    private static final ConcurrentMap<LocalDate, byte[]> DAYS = new ConcurrentHashMap<>();

    private final String copy;
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int rows;

    Sheet(String table, String columns) {
        this.copy = "COPY " + table + " (" + columns + ") FROM STDIN";
    }

    /** Rows ready to be sent. */
    record Block(String copy, byte[] bytes, int rows) {}

    int length() {
        return length;
    }

    /** Takes all rows out. */
    Block cut() {
        Block block = new Block(copy, Arrays.copyOf(bytes, length), rows);
        length = 0;
        rows = 0;
        return block;
    }

    /** Adds a row of these columns, and of more after them. */
    void add(Object[] first, Object... more) {
        for (int i = 0; i < first.length; i++) {
            value(first[i]);
            separator(i + 1 == first.length && more.length == 0);
        }
        for (int i = 0; i < more.length; i++) {
            value(more[i]);
            separator(i + 1 == more.length);
        }
    }

    private void separator(boolean last) {
        room(1);
        bytes[length++] = (byte) (last ? '\n' : '\t');
        rows += last ? 1 : 0;
    }

    private void value(Object value) {
        if (value == null) {
            raw(MISSING);
        } else if (value instanceof String) {
            text((String) value);
        } else if (value instanceof LocalDate) {
            raw(DAYS.computeIfAbsent((LocalDate) value, day -> ascii(day.toString())));
        } else if (value instanceof Enum) {
            text(((Enum<?>) value).name());
        } else if (value instanceof List) {
            text("{"
                    + String.join(
                            ",", ((List<?>) value).stream().map(String::valueOf).toList()) + "}");
        } else {
            text(value.toString());
        }
    }

    private void text(String text) {
        room(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                put(c);
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException("no invented name leaves the first plane: " + text);
            } else {
                utf8(c);
            }
        }
    }

    private void utf8(char c) {
        if (c < 0x800) {
            bytes[length++] = (byte) (0xc0 | c >> 6);
        } else {
            bytes[length++] = (byte) (0xe0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
        }
        bytes[length++] = (byte) (0x80 | c & 0x3f);
    }

    private void put(int c) {
        if (c == '\\' || c == '\n' || c == '\t' || c == '\r') {
            bytes[length++] = '\\';
            bytes[length++] = (byte) (c == '\n' ? 'n' : c == '\t' ? 't' : c == '\r' ? 'r' : '\\');
        } else {
            bytes[length++] = (byte) c;
        }
    }

    private void raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
