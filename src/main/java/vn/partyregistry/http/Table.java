package vn.partyregistry.http;

import java.io.IOException;

/** Writes the rows of an export in one form. */
interface Table {

    void row(Record row) throws IOException;

    /** Writes what stands after the last row, and all that is still held back. */
    void end() throws IOException;
}
