package vn.partyregistry.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file that lies in parts, read one after the other. */
final class StoredFile extends InputStream {

    private final IntFunction<Optional<byte[]>> parts;
    private int number;
    private ByteArrayInputStream part = new ByteArrayInputStream(new byte[0]);

    StoredFile(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return isAtHand() ? part.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        return isAtHand() ? part.read(bytes, offset, length) : -1;
    }

    private boolean isAtHand() {
        if (part.available() == 0) {
            part = parts.apply(number++).map(ByteArrayInputStream::new).orElse(part);
        }
        return part.available() > 0;
    }
}
