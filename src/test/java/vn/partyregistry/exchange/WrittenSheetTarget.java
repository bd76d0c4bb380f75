package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.partyregistry.http.WrittenSheet;
import vn.partyregistry.parsers.Claim;
import vn.partyregistry.parsers.Input;

/** Texts that the registry writes into a sheet are the same texts when it reads the sheet. */
public final class WrittenSheetTarget {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CELLS = 4;

    private WrittenSheetTarget() {}

    /** Its components are the columns. */
    public record Row(Paper decision, String id, String type, String name, String locality) {}

    /** What a row says of its paper. */
    public record Paper(String number, String documentType, String issuedBy, String signedOn, String title) {}

    public static List<byte[]> seeds() {
        return Input.seeds(
                "b1-QĐ/TU\1Thành lập\1T\1PROVINCIAL\1Tỉnh \"T\", mới\1Hạ Long\1T-1\1DISTRICT\1Huyện\r\nmột\1 ",
                "n=1+1\1@x\1-\1+\1#\1\\\1\"\1\",\"\1;\1\t\1\r\1\n");
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        // Tells one text from the next.
        String[] texts = Input.text(Input.afterFirst(input)).split("\1", -1);
        if (texts.length < 2 + CELLS) {
            return;
        }
        Paper paper = new Paper(texts[0], "DECISION", "Ban", "2013-01-29", texts[1]);
        List<Row> rows = new ArrayList<>();
        for (int i = 2; i + CELLS <= texts.length; i += CELLS) {
            rows.add(new Row(paper, texts[i], texts[i + 1], texts[i + 2], texts[i + 3]));
        }
        byte[] sheet = WrittenSheet.of(Row.class, rows, input[0] == 'b');

        SheetRows read = new SheetRows(new ByteArrayInputStream(sheet));
        Optional<Draft> draft = read.next();
        Claim.that(draft.isPresent() && draft.get().faults().isEmpty(), "it is a sheet without faults: %s", draft);
        Claim.that(read.next().isEmpty(), "rows of one paper are one");
        JsonNode json = JSON.readTree(draft.orElseThrow().json());
        isSame(texts[0], json, "number");
        isSame(texts[1], json, "title");
        Claim.same(rows.size(), json.path("changes").size(), "each row is one");
        for (int i = 0; i < rows.size(); i++) {
            JsonNode change = json.path("changes").get(i);
            isSame(rows.get(i).id(), change, "organization");
            isSame(rows.get(i).type(), change, "type");
            isSame(rows.get(i).name(), change, "name");
            isSame(rows.get(i).locality(), change, "locality");
        }
    }

    private static void isSame(String written, JsonNode read, String name) {
        String cell = WrittenSheet.cell(written);
        Claim.same(
                cell.isBlank() ? null : cell.strip(),
                read.has(name) ? read.get(name).asText() : null,
                name);
    }
}
