package vn.partyregistry.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook, sent while it is made: the rows on as many sheets as they need, and the manifest on a last one. */
final class WorkbookTable implements Table {

    /** A sheet has no more rows, the header's included. */
    private static final int LONGEST_SHEET = 1_048_576;

    private static final int SENT_AT_ONCE = 500;

    private final Export export;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int line;
    private long rows;

    WorkbookTable(Export export, OutputStream out) throws IOException {
        this.export = export;
        workbook = new Workbook(out, "PartyRegistry", "1.0");
        open();
    }

    @Override
    public void row(Record row) throws IOException {
        if (line == LONGEST_SHEET) {
            sheet.finish();
            open();
        }
        for (int i = 0; i < export.columns().size(); i++) {
            put(sheet, line, i, export.columns().get(i).of(row));
        }
        line++;
        rows++;
        if (line % SENT_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        sheet.finish();
        Worksheet manifest = workbook.newWorksheet("manifest");
        SnapshotView at = export.snapshot();
        List<Object> told = List.of(
                "list", export.name(),
                "asOf", at.asOf(),
                "knownAt", at.knownAt() == null ? "" : at.knownAt(),
                "position", at.position(),
                "rows", rows);
        for (int i = 0; i < told.size(); i++) {
            put(manifest, i / 2, i % 2, told.get(i));
        }
        manifest.finish();
        workbook.finish();
    }

    private void open() throws IOException {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? export.name() : export.name() + " " + sheets);
        sheet.freezePane(0, 1);
        for (int i = 0; i < export.columns().size(); i++) {
            sheet.inlineString(0, i, export.columns().get(i).path());
        }
        line = 1;
    }

    /** Days stay text: Excel knows none before 1900. */
    private static void put(Worksheet sheet, int line, int column, Object value) {
        if (value instanceof Number) {
            sheet.value(line, column, (Number) value);
        } else if (value != null) {
            sheet.inlineString(line, column, value.toString());
        }
    }
}
