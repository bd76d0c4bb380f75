package vn.partyregistry.http;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV as RFC 4180 has it, in UTF-8; what a spreadsheet would run as a formula begins with an apostrophe. */
final class CsvTable implements Table {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private final Export export;
    private final CSVPrinter printer;

    CsvTable(Export export, OutputStream out) throws IOException {
        this.export = export;
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        if (export.byteOrderMark()) {
            writer.append(BYTE_ORDER_MARK);
        }
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        for (Fields.Field column : export.columns()) {
            printer.print(column.path());
        }
        printer.println();
    }

    @Override
    public void row(Record row) throws IOException {
        for (Fields.Field column : export.columns()) {
            Object value = column.of(row);
            printer.print(value instanceof String ? guarded((String) value) : value);
        }
        printer.println();
    }

    @Override
    public void end() throws IOException {
        printer.flush();
    }

    static String guarded(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
