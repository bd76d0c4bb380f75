package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.RawAnswer;
import vn.partyregistry.testing.Registry;

/** Whole lists are given out at one snapshot, and say themselves whether they are whole. */
@QuarkusTest
class ExportTest {

    private static final int CELLS = 130;

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aBlocWithCells() {
        Paper founding = registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T");
        for (int i = 0; i < CELLS; i++) {
            founding.establish("T-" + (100 + i), "GRASSROOTS_CELL", "Chi bộ " + i + ", \"giả\" (giả lập)", "T-B");
        }
        founding.recorded();
    }

    @Test
    void csvHasEveryRowOfEveryPageAndIsProvedByItsTrailer() throws IOException {
        RawAnswer csv = below("&format=csv");

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        List<CSVRecord> rows = rows(csv.text());
        assertThat(rows).hasSize(CELLS + 1);
        assertThat(rows.stream().map(row -> row.get("id"))).containsExactlyElementsOf(pagedIds(""));
        assertThat(rows.get(1).get("name")).isEqualTo("Chi bộ 1, \"giả\" (giả lập)");
        assertThat(rows.get(1).get("parent.id")).isEqualTo(registry.id("T-B"));
        assertThat(csv.header("Registry-Position")).isEqualTo(String.valueOf(registry.head()));
        assertThat(csv.trailer("Registry-Rows")).isEqualTo(String.valueOf(CELLS + 1));
        assertThat(csv.trailer("Registry-SHA-256")).isEqualTo(RawAnswer.sha256(csv.bytes()));
    }

    @Test
    void linesAreTheItemsOfThePagesAndTheLastOneIsTheManifest() throws IOException {
        RawAnswer answer = below("&format=ndjson");

        List<String> lines = answer.text().lines().toList();
        assertThat(lines).hasSize(CELLS + 2);
        JsonNode page = registry.organizations()
                .with("under", registry.id("T"))
                .with("limit", "1000")
                .get()
                .json();
        for (int i = 0; i <= CELLS; i++) {
            assertThat(new ObjectMapper().readTree(lines.get(i)))
                    .isEqualTo(page.get("items").get(i));
        }
        JsonNode manifest = new ObjectMapper().readTree(lines.get(CELLS + 1));
        String before = answer.text().substring(0, answer.text().lastIndexOf("{\"manifest\""));
        assertThat(manifest.get("rows").asInt()).isEqualTo(CELLS + 1);
        assertThat(manifest.get("snapshot")).isEqualTo(page.get("snapshot"));
        assertThat(manifest.get("sha256").asText())
                .isEqualTo(RawAnswer.sha256(before.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.trailer("Registry-SHA-256")).isEqualTo(RawAnswer.sha256(answer.bytes()));
    }

    @Test
    void aWorkbookOpensAndHasItsManifestOnASheetOfItsOwn() throws IOException {
        RawAnswer answer = below("&format=xlsx&fields=id,name");

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.bytes()))) {
            Sheet sheet = workbook.getSheet("organizations");
            assertThat(sheet.getLastRowNum()).isEqualTo(CELLS + 1);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("name");
            assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 2);
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("Chi bộ 1, \"giả\" (giả lập)");
            Sheet manifest = workbook.getSheet("manifest");
            assertThat(manifest.getRow(4).getCell(1).getNumericCellValue()).isEqualTo(CELLS + 1);
            assertThat((long) manifest.getRow(3).getCell(1).getNumericCellValue())
                    .isEqualTo(Long.parseLong(answer.header("Registry-Position")));
        }
    }

    @Test
    void ofAPastDayAndPositionItStaysTheSameToTheByte() {
        long position = registry.head();
        String then = "&format=csv&asOf=1980-01-01&position=" + position;
        RawAnswer first = below(then);
        registry.decision("2-QĐ/TU")
                .on("1975-01-01")
                .rename("T-101", "Tên khác (giả lập)")
                .dissolve("T-102")
                .recorded();

        RawAnswer again = below(then);
        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(first.header("ETag")).startsWith("\"");
        assertThat(first.header("Cache-Control")).contains("immutable");
        assertThat(below(then, "If-None-Match", first.header("ETag")).status()).isEqualTo(304);

        String now = below("&format=csv&asOf=1980-01-01").text();
        assertThat(now).contains("Tên khác").doesNotContain(registry.id("T-102"));
        assertThat(below("&format=csv").header("ETag")).startsWith("W/");
        String ended = below("&format=csv&status=ENDED").text();
        assertThat(ended).contains(registry.id("T-102")).doesNotContain(registry.id("T-101"));
        assertThat(below("&format=csv&status=ANY").trailer("Registry-Rows")).isEqualTo(String.valueOf(CELLS + 1));
    }

    @Test
    void theSearchAndEveryFilterNarrowAnExportToo() throws IOException {
        assertThat(rows(below("&format=csv&type=BLOC").text())).hasSize(1);
        assertThat(rows(below("&format=csv&q=chi+bo+12").text()))
                .extracting(row -> row.get("matchedName.name"))
                .hasSize(11)
                .allMatch(name -> name.startsWith("Chi bộ 12"));
        String parent = "/v1/organizations?format=csv&parent=" + registry.id("T-B");
        assertThat(rows(RawAnswer.get(RestAssured.port, parent).text())).hasSize(CELLS);
        assertThat(rows(RawAnswer.get(RestAssured.port, "/v1/organizations?under=NO-SUCH", "Accept", "text/csv")
                        .text()))
                .isEmpty();
    }

    @Test
    void aNameThatASpreadsheetWouldRunIsGuarded() throws IOException {
        registry.decision("3-QĐ/TU")
                .on("1990-01-01")
                .rename("T-103", "=HYPERLINK(\"x\") (giả lập)")
                .rename("T-104", "@SUM(1) (giả lập)")
                .recorded();

        List<CSVRecord> rows = rows(below("&format=csv&fields=name").text());
        assertThat(rows.get(3).get("name")).isEqualTo("'=HYPERLINK(\"x\") (giả lập)");
        assertThat(rows.get(4).get("name")).isEqualTo("'@SUM(1) (giả lập)");
        assertThat(below("&format=ndjson").text()).contains("\"=HYPERLINK(");
    }

    @Test
    void columnsAreThoseAskedForInTheirOrderAndTheMarkIsForExcel() {
        RawAnswer csv = below("&format=csv&fields=name,decision.number,id&bom=true");

        assertThat(csv.text()).startsWith("\uFEFFname,decision.number,id\r\n");
        assertThat(csv.trailer("Registry-SHA-256")).isEqualTo(RawAnswer.sha256(csv.bytes()));
        assertThat(below("&format=ndjson&fields=parent.id").text().lines().findFirst())
                .contains("{\"parent\":{\"id\":\"" + registry.id("T-B") + "\"}}");
        assertThat(below("&format=csv&fields=parent").text()).startsWith("parent.id,parent.name,parent.type\r\n");
    }

    @Test
    void whatAnExportCannotDoIsRefusedByName() {
        registry.organizations().with("format", "pdf").get().isRefused(400, "invalid-parameter", "format");
        registry.organizations()
                .with("format", "csv")
                .with("fields", "idd")
                .with("limit", "5")
                .with("totalCount", "true")
                .with("asOf", "yesterday")
                .get()
                .isRefused(400, "invalid-parameter", "fields", "limit", "totalCount", "asOf");
        registry.organizations().with("bom", "true").get().isRefused(400, "invalid-parameter", "bom");
        registry.organizations()
                .with("format", "csv")
                .position(99_999_999)
                .get()
                .isRefused(400, "invalid-parameter", "position");
        registry.organization("T").with("format", "csv").get().isRefused(400, "invalid-parameter", "format");
        registry.organization("T").accept("text/csv").get().isRefused(406, "not-acceptable");
    }

    @Test
    void headTellsThePositionAndSendsNothing() {
        Answer head = new Answer(
                registry, RestAssured.given().accept("text/csv").head("/v1/organizations?under=" + registry.id("T")));
        head.is(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Registry-Position")).isEqualTo(String.valueOf(registry.head()));
        assertThat(head.header("Content-Type")).startsWith("text/csv");
        String path = "/v1/organizations/" + registry.id("T");
        Answer json = new Answer(registry, RestAssured.given().head(path)).is(200);
        assertThat(json.header("ETag"))
                .isEqualTo(registry.organization("T").get().header("ETag"));
        assertThat(json.header("Cache-Control")).isEqualTo("public, no-cache");
        new Answer(registry, RestAssured.given().head("/v1/imports")).is(405);
    }

    @Test
    void whoAsksForItGetsItCompressed() {
        RawAnswer plain = below("&format=csv");
        RawAnswer packed = below("&format=csv", "Accept-Encoding", "gzip");

        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.bytes().length).isLessThan(plain.bytes().length / 3);
        assertThat(packed.unpacked()).isEqualTo(plain.bytes());
        assertThat(packed.trailer("Registry-SHA-256")).isEqualTo(RawAnswer.sha256(plain.bytes()));
        String page = "/v1/organizations?under=" + registry.id("T");
        RawAnswer json = RawAnswer.get(RestAssured.port, page, "Accept-Encoding", "gzip");
        assertThat(json.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(json.header("Vary")).containsIgnoringCase("accept-encoding");
        assertThat(new String(json.unpacked(), StandardCharsets.UTF_8)).startsWith("{\"items\":[");
    }

    private RawAnswer below(String more, String... headers) {
        return RawAnswer.get(RestAssured.port, "/v1/organizations?under=" + registry.id("T") + more, headers);
    }

    private List<String> pagedIds(String more) {
        List<String> ids = new ArrayList<>();
        String link = "/v1/organizations?limit=50&under=" + registry.id("T") + more;
        while (link != null) {
            JsonNode page = registry.link(link).is(200).json();
            page.get("items").forEach(item -> ids.add(item.get("id").asText()));
            link = page.path("next").asText(null);
        }
        return ids;
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }
}
