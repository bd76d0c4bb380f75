package vn.partyregistry.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes the SHA-256 of what passes through. */
final class Digested extends FilterOutputStream {

    private final MessageDigest digest;

    Digested(OutputStream out) {
        super(out);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void write(int value) throws IOException {
        digest.update((byte) value);
        out.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }

    /** In hexadecimal, of all so far; asked once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
