package vn.partyregistry.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a row that does not end: a quote that was never closed would otherwise take in the rest of the file. */
final class BoundedReader extends FilterReader {

    /** A row was longer than it may be. */
    static final class RowTooLong extends IOException {}

    private final int longest;
    private long sinceRow;

    BoundedReader(Reader in, int longest) {
        super(in);
        this.longest = longest;
    }

    /** What is read from now on belongs to another row, but for what was read ahead. */
    void anotherRow() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        counted(1);
        return in.read();
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int read = in.read(characters, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    private void counted(int read) throws IOException {
        sinceRow += read;
        if (sinceRow > longest) {
            throw new RowTooLong();
        }
    }
}
