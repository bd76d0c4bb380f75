package vn.partyregistry.http;

import java.util.List;

/**
 * A whole list at one snapshot, to be given out row by row.
 *
 * @param name what the rows are, and what the file is called
 * @param columns of a table, and the fields of a line
 * @param all whether these are all fields, and a line is the row itself
 * @param byteOrderMark whether CSV begins with one, without which Excel takes it for another encoding
 * @param personal whether it tells of persons
 * @param rows asked once, when the first byte is due
 */
public record Export(
        String name,
        List<Fields.Field> columns,
        boolean all,
        boolean byteOrderMark,
        boolean personal,
        SnapshotView snapshot,
        Batches rows) {

    /** Hands over the rows in their order, some at a time. */
    @FunctionalInterface
    public interface Batches {

        /** The next ones; none after the last. */
        List<? extends Record> next();
    }

    /** The same with rows from elsewhere. */
    Export with(Batches others) {
        return new Export(name, columns, all, byteOrderMark, personal, snapshot, others);
    }
}
