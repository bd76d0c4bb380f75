package vn.partyregistry.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;

/** A body that is read as it comes, as long as it comes at a steady rate: what its reader does with it does not count. */
final class SteadyBody extends FilterInputStream {

    private static final long SECOND = 1_000_000_000L;

    private final long patience;
    private final long slowest;
    private long waited;
    private long count;

    /**
     * @param patience in nanoseconds, how long it may be waited for whatever comes
     * @param slowest how many bytes have to come in a further second of waiting
     */
    SteadyBody(InputStream body, long patience, long slowest) {
        super(body);
        this.patience = patience;
        this.slowest = slowest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        long began = System.nanoTime();
        int read = in.read(bytes, offset, length);
        waited += System.nanoTime() - began;
        count += Math.max(read, 0);
        if (read >= 0 && waited > patience + (double) count / slowest * SECOND) {
            throw new Refusal(Problem.BODY_TOO_SLOW);
        }
        return read;
    }
}
