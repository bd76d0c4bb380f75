package vn.partyregistry.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Rows as the registry writes them into a sheet. */
public final class WrittenSheet {

    private WrittenSheet() {}

    public static byte[] of(Class<? extends Record> row, List<? extends Record> rows, boolean byteOrderMark)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Fields.Field> columns = Fields.columns(row, null, new ParameterReader());
        CsvTable table = new CsvTable(new Export("sheet", columns, false, byteOrderMark, false, null, null), out);
        for (Record each : rows) {
            table.row(each);
        }
        table.end();
        return out.toByteArray();
    }

    /** A text as it stands in a cell. */
    public static String cell(String text) {
        return CsvTable.guarded(text);
    }
}
