package vn.partyregistry.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;

/** A body that has come whole, to be read once: each piece is let go when it was read. */
final class ArrivedBody extends InputStream {

    /** Where a request keeps it. */
    static final String KEY = "registry.arrived-body";

    private long size;
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private int at;
    private boolean tooLarge;

    synchronized void add(byte[] piece) {
        if (piece.length > 0) {
            pieces.add(piece);
            size += piece.length;
        }
    }

    /** More has come than is taken, and nothing of it is kept; whoever reads it is told so, and may be told something else before. */
    synchronized void refuse() {
        tooLarge = true;
        pieces.clear();
    }

    /** How much has come. */
    synchronized long size() {
        return size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
        if (tooLarge) {
            throw new Refusal(Problem.BODY_TOO_LARGE);
        }
        byte[] piece = pieces.peek();
        if (piece == null || length == 0) {
            return length == 0 ? 0 : -1;
        }
        int copied = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, offset, copied);
        at += copied;
        if (at == piece.length) {
            pieces.remove();
            at = 0;
        }
        return copied;
    }
}
