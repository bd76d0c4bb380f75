package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.partyregistry.testing.HandedIn.sheet;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** Organizations and members come in by sheets; each row names its paper. */
@QuarkusTest
class SheetImportTest {

    private static final String ORGANIZATIONS =
            "decision.number,decision.documentType,decision.issuedBy,decision.signedOn,"
                    + "decision.effectiveOn,decision.title,id,type,name,parent";
    private static final String MEMBERS = "decision.number,decision.documentType,decision.issuedBy,decision.signedOn,"
            + "decision.title,organization,id,fullName,bornOn,gender,admittedOn,officialOn";

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aProvinceWithABloc() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .recorded();
    }

    @Test
    void rowsOfASheetAreTheChangesOfTheirPaper() {
        Answer job = sheet(
                        registry,
                        ORGANIZATIONS,
                        row("5-QĐ/TU", "T-G", "GRASSROOTS_COMMITTEE", "\"Đảng bộ \"\"A\"\", (giả lập)\"", "T-B"),
                        row("5-QĐ/TU", "T-G-1", "CELL", "Chi bộ 1 (giả lập)", "T-G"),
                        row("6-QĐ/TU", "T-G-2", "CELL", "Chi bộ 2 (giả lập)", "T-G"))
                .ended();

        assertThat(job.value("/state")).as(job.body()).isEqualTo("DONE");
        assertThat(job.eachOf("/lines", "line")).containsExactly("2", "3", "4");
        List<String> papers = job.eachOf("/lines", "decision");
        assertThat(papers.get(0)).isEqualTo(papers.get(1)).isNotEqualTo(papers.get(2));
        assertThat(registry.organization("T-G").get().value("/name")).isEqualTo("Đảng bộ \"A\", (giả lập)");
        Answer paper = registry.ask(
                        "/v1/decisions/" + job.json().at("/lines/0/decision").asText())
                .get();
        assertThat(paper.value("/origin")).isEqualTo("IMPORTED");
        assertThat(paper.at("/changes").size()).isEqualTo(2);
    }

    @Test
    void membersOfASheetAreAdmittedAndRecognised() {
        cell("T-C");
        Answer job = sheet(
                        registry,
                        MEMBERS,
                        member("T-C", "an", "Lê Thị An (giả lập)", "1990-02-03", "2015-05-19", "2016-05-19"),
                        member("T-C", "", "Trần Bình (giả lập)", "1991-02-03", "2020-02-03", ""))
                .ended();

        assertThat(job.value("/state")).as(job.body()).isEqualTo("DONE");
        assertThat(registry.member("an").asOf("2015-12-31").get().value("/status"))
                .isEqualTo("PROBATIONARY");
        assertThat(registry.member("an").asOf("2017-01-01").get().value("/status"))
                .isEqualTo("OFFICIAL");
        assertThat(registry.members("T-C").asOf("2021-01-01").get().each("status"))
                .containsExactlyInAnyOrder("OFFICIAL", "PROBATIONARY");
    }

    @Test
    void aFaultOfASheetIsToldByLineAndColumnAndNothingOfAPerson() {
        cell("T-C");
        Answer job = sheet(
                        registry,
                        MEMBERS,
                        member("T-C", "an", "Lê Thị An (giả lập)", "Nguyễn Văn Lệch", "2015-05-19", ""),
                        member("T-C", "", "Trần Bình (giả lập)", "1991-02-03", "2020-02-03", "2021-02-03"),
                        member("T-C", "chi", "Võ Chi (giả lập)", "1991-02-03", "2020-02-03", "") + ",thừa",
                        member("T-X", "dung", "Võ Dung (giả lập)", "1991-02-03", "2020-02-03", ""))
                .ended();

        assertThat(job.value("/state")).isEqualTo("FAILED");
        // A row of the wrong length belongs to no paper, and so parts those before from those after.
        assertThat(job.eachOf("/lines", "line")).containsExactly("2", "3", "4", "5");
        assertThat(job.eachOf("/lines", "outcome")).containsExactly("VALID", "REFUSED", "REFUSED", "REFUSED");
        assertThat(job.value("/lines/1/errors/0/pointer")).isEqualTo("/id");
        assertThat(job.value("/lines/3/errors/0/pointer")).isEqualTo("/organization");

        Answer dates = sheet(
                        registry,
                        MEMBERS,
                        member("T-C", "an", "Lê Thị An (giả lập)", "Nguyễn Văn Lệch", "2015-05-19", ""))
                .ended();
        assertThat(dates.value("/lines/0/errors/0/pointer")).isEqualTo("/bornOn");
        assertThat(dates.body()).doesNotContain("Lệch").doesNotContain("Lê Thị An");
    }

    private void cell(String id) {
        registry.decision("3-QĐ/TU")
                .establish(id, "GRASSROOTS_CELL", "Chi bộ", "T-B")
                .recorded();
    }

    private String row(String number, String id, String type, String name, String parent) {
        return String.join(
                ",",
                number + registry.prefix(),
                "DECISION",
                "BTV (giả lập)",
                "2000-01-01",
                "",
                "Lập (giả lập)",
                registry.id(id),
                type,
                name,
                registry.id(parent));
    }

    private String member(String cell, String id, String name, String born, String admitted, String official) {
        return String.join(
                ",",
                "7-QĐ/TC" + registry.prefix(),
                "DECISION",
                "Ban Tổ chức (giả lập)",
                "2020-06-01",
                "Kết nạp (giả lập)",
                registry.id(cell),
                id.isEmpty() ? "" : registry.id(id),
                name,
                born,
                "FEMALE",
                admitted,
                official);
    }
}
