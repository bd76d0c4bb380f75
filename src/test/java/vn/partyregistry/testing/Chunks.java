package vn.partyregistry.testing;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a body that comes in chunks, which may end anywhere, as soon as they come. */
final class Chunks extends InputStream {

    private static final int HEXADECIMAL = 16;

    private final InputStream in;
    private int left;
    private boolean ended;

    Chunks(InputStream in) {
        this.in = in;
    }

    /** A line of the protocol, without its end; empty when nothing more comes. */
    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left == 0 && !ended) {
            String size = line(in);
            left = size.isEmpty() ? 0 : Integer.parseInt(size, HEXADECIMAL);
            ended = left == 0;
        }
        if (ended) {
            return -1;
        }
        int read = in.read(bytes, from, Math.min(length, left));
        if (read < 0) {
            ended = true;
            return -1;
        }
        left -= read;
        if (left == 0) {
            line(in);
        }
        return read;
    }

    @Override
    public int available() throws IOException {
        return Math.min(left, in.available());
    }
}
