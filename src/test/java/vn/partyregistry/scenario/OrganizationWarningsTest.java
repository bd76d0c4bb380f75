package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;

/** A paper that is unusual about organizations is recorded with what is unusual about it; its neighbour that is not, without. */
@QuarkusTest
class OrganizationWarningsTest {

    private final Registry registry = Registry.cornerOfItsOwn();
    private int numbers = 1;

    @BeforeEach
    void aProvince() {
        paper("1970-01-01")
                .establish("W", "CENTRAL", "Trung ương")
                .establish("T", "PROVINCIAL", "Tỉnh T", "W")
                .establish("S", "PROVINCIAL", "Tỉnh S", "W")
                .recorded();
        paper("1970-01-01").issuedBy("T").establish("T-B", "BLOC", "Khối", "T").recorded();
    }

    @Test
    void aParentOfAnUnusualType() {
        paper("1980-01-01")
                .establish("T-1", "GRASSROOTS_CELL", "Chi bộ", "T")
                .recordedWith("ORG-03", "/changes/0/parent");
        paper("1980-01-01").establish("T-2", "GRASSROOTS_CELL", "Chi bộ", "T-B").recordedWith("ORG-03");
        paper("1981-01-01").transfer("T-2", "T").recordedWith("ORG-03", "/changes/0/parent");
    }

    @Test
    void aNewCellWithFewerThanThreeOfficialMembers() {
        paper("1980-01-01").establish("C0", "GRASSROOTS_CELL", "Không", "T-B").recordedWith("ORG-04", "/changes/0");
        official(paper("1980-01-01").establish("C2", "GRASSROOTS_CELL", "Hai", "T-B"), "C2", 2)
                .admit("C2-p", "Dự bị", "1950-01-01", "C2")
                .recordedWith("ORG-04", "/changes/0");
        official(paper("1980-01-01").establish("C3", "GRASSROOTS_CELL", "Ba", "T-B"), "C3", 3)
                .recordedWith("ORG-04");
        paper("1981-01-01").rename("C0", "Vẫn không").recordedWith("ORG-04");
    }

    @Test
    void aCellThatFallsBelowThreeOfficialMembers() {
        official(paper("1980-01-01").establish("C", "GRASSROOTS_CELL", "Chi bộ", "T-B"), "C", 5)
                .recordedWith("ORG-05");
        paper("1981-01-01").leave("C-1", "RESIGNED").recordedWith("ORG-05");
        paper("1982-01-01").leave("C-2", "RESIGNED").recordedWith("ORG-05");
        paper("1983-01-01").leave("C-3", "RESIGNED").recordedWith("ORG-05", "/changes");
        paper("1984-01-01").admit("C-p", "Dự bị", "1950-01-01", "C").recordedWith("ORG-05", "/changes");
        paper("1985-01-01").rename("C", "Chi bộ mới").recordedWith("ORG-05");
        paper("1985-01-02").recognize("C-p").recordedWith("ORG-05");
    }

    @Test
    void aCellThatIsChangedAndFallsBelowInOnePaper() {
        official(paper("1980-01-01").establish("C", "GRASSROOTS_CELL", "Chi bộ", "T-B"), "C", 3)
                .recorded();
        paper("1981-01-01").rename("C", "Chi bộ mới").leave("C-1", "RESIGNED").recordedWith("ORG-05", "/changes/0");
    }

    @Test
    void aCellThatFallsBelowOnALaterDayOfThePaper() {
        official(paper("1980-01-01").establish("C", "GRASSROOTS_CELL", "Chi bộ", "T-B"), "C", 3)
                .recorded();
        paper("1981-01-01")
                .leave("C-1", "RESIGNED")
                .and("effectiveOn", "1982-01-01")
                .recordedWith("ORG-05", "/changes");
    }

    @Test
    void aGrassrootsCommitteeOfFewerThanThirtyMembers() {
        committee("2025-06-30", "A", 29).recordedWith("ORG-06");
        committee("2025-07-01", "B", 29).recordedWith("ORG-06", "/changes/0");
        committee("2025-07-01", "C", 30).recordedWith("ORG-06");
        paper("2025-06-30")
                .establish("D", "GRASSROOTS_COMMITTEE", "Đảng bộ D", "T-B")
                .and("effectiveOn", "2025-07-02")
                .recordedWith("ORG-06", "/changes/0");
    }

    @Test
    void aGrassrootsCellThatReachesThirtyMembers() {
        official(paper("2026-01-01").establish("C", "GRASSROOTS_CELL", "Chi bộ", "T-B"), "C", 28)
                .recordedWith("ORG-07");
        paper("2026-02-01").admit("C-29", "A", "1990-01-01", "C").recordedWith("ORG-07");
        paper("2026-07-25").admit("C-30", "A", "1990-01-01", "C").recordedWith("ORG-07", "/changes");
        paper("2026-07-26").admit("C-31", "A", "1990-01-01", "C").recordedWith("ORG-07");
        official(paper("2026-01-01").establish("E", "GRASSROOTS_CELL", "Chi bộ lớn", "T-B"), "E", 30)
                .recordedWith("ORG-07", "/changes/0");
    }

    @Test
    void aDistrictThatBeginsAfterThereAreNone() {
        paper("2025-06-30").establish("H1", "DISTRICT", "Huyện một", "T").recordedWith("ORG-17");
        paper("2025-07-01").establish("H2", "DISTRICT", "Huyện hai", "T").recordedWith("ORG-17", "/changes/0");
        paper("2025-08-01").rename("H1", "Huyện cũ").recordedWith("ORG-17");
        paper("2025-08-01").reclassify("T-B", "DISTRICT").recordedWith("ORG-17", "/changes/0");
    }

    @Test
    void twoOfOneNameUnderOneParent() {
        paper("1980-01-01").establish("K1", "BLOC", "Khối Uỷ ban", "T").recordedWith("ORG-20");
        paper("1980-01-01").establish("K2", "BLOC", "KHỐI ỦY BAN", "T").recordedWith("ORG-20", "/changes/0");
        paper("1980-01-01").establish("K3", "BLOC", "Khối Uỷ ban", "S").recordedWith("ORG-20");
        paper("1981-01-01")
                .establish("K4", "BLOC", "Khối Ủy ban", "T")
                .and("shortName", "KUB")
                .recordedWith("ORG-20", "/changes/0", "/changes/0");
        paper("1990-01-01").establish("N1", "BLOC", "Khối mới", "T").recordedWith("ORG-20");
        paper("1985-01-01").establish("N2", "BLOC", "Khối mới", "T").recordedWith("ORG-20", "/changes/0");
        paper("1990-01-01").establish("M1", "BLOC", "Khối cũ", "T").recorded();
        paper("1991-01-01").dissolve("M1").recorded();
        paper("1991-01-01").establish("M2", "BLOC", "Khối cũ", "T").recordedWith("ORG-20");
    }

    @Test
    void anIssuerThatDoesNotStandAbove() {
        paper("1980-01-01").issuedBy("T").rename("T-B", "Khối một").recordedWith("CHG-02");
        paper("1981-01-01").issuedBy("W").rename("T-B", "Khối hai").recordedWith("CHG-02");
        paper("1982-01-01").issuedBy("S").rename("T-B", "Khối ba").recordedWith("CHG-02", "/changes/0");
        paper("1983-01-01").issuedBy("T").transfer("T-B", "S").recordedWith("CHG-02");
        paper("1984-01-01").issuedBy("T").transfer("T-B", "T").recordedWith("CHG-02");
        paper("1985-01-01")
                .issuedBy("S")
                .establish("S-B", "BLOC", "Khối S", "S")
                .recordedWith("CHG-02");
        paper("1985-01-01")
                .issuedBy("T")
                .establish("S-C", "BLOC", "Khối C", "S")
                .recordedWith("CHG-02", "/changes/0");
    }

    @Test
    void whoStoodAboveOnceOrStandsAboveOnlyNow() {
        paper("1980-01-01")
                .establish("G", "GRASSROOTS_COMMITTEE", "Đảng bộ G", "T-B")
                .recorded();
        paper("1980-01-01")
                .establish("H", "GRASSROOTS_COMMITTEE", "Đảng bộ H", "T-B")
                .recorded();
        paper("1990-01-01").transfer("T-B", "S").recorded();
        paper("2000-01-01").issuedBy("S").dissolve("G").recordedWith("CHG-02");
        paper("2000-01-01").issuedBy("T").dissolve("H").recordedWith("CHG-02", "/changes/0");
    }

    @Test
    void whoDissolvesWhatAnotherEstablished() {
        for (String id : new String[] {"A", "B", "C"}) {
            paper("1980-01-01")
                    .issuedBy("T")
                    .establish(id, "BLOC", "Khối " + id, "T")
                    .recorded();
        }
        paper("2025-06-30").issuedBy("W").dissolve("A").recordedWith("CHG-05");
        paper("2025-07-01").issuedBy("W").dissolve("B").recordedWith("CHG-05", "/changes/0");
        paper("2025-07-01").issuedBy("T").dissolve("C").recordedWith("CHG-05");
    }

    @Test
    void aNumberOfAnotherForm() {
        registry.decision("12345-QĐ/TU").establish("A", "PROVINCIAL", "A").recordedWith("DOC-03", "/number");
        registry.decision("Quyết định một").establish("B", "PROVINCIAL", "B").recordedWith("DOC-03", "/number");
        registry.decision("1234/QĐ-TU").establish("C", "PROVINCIAL", "C").recordedWith("DOC-03");
        registry.decision(null).establish("D", "PROVINCIAL", "D").recordedWith("DOC-03");
    }

    @Test
    void aDryRunAndACorrectionWarnToo() {
        Paper odd = paper("1980-01-01").establish("T-1", "GRASSROOTS_CELL", "Chi bộ", "T");
        assertThat(odd.parameter("dryRun", "true").sent().is(200).findings("ORG-03"))
                .containsExactly("/changes/0/parent");
        Answer usual = registry.decision("77-QĐ/TU")
                .establish("T-1", "GRASSROOTS_CELL", "Chi bộ", "T-B")
                .recordedWith("ORG-03");
        Answer corrected = registry.decision("77-QĐ/TU")
                .establish("T-1", "GRASSROOTS_CELL", "Chi bộ", "T")
                .correcting(usual.at("/id").asText())
                .is(201);
        assertThat(corrected.findings("ORG-03")).hasSize(1);
    }

    private Paper paper(String day) {
        return registry.decision(numbers++ + "-QĐ/TU").on(day);
    }

    private Paper committee(String day, String id, int members) {
        Paper paper = paper(day)
                .establish(id, "GRASSROOTS_COMMITTEE", "Đảng bộ " + id, "T-B")
                .establish(id + "-1", "CELL", "Chi bộ một", id)
                .establish(id + "-2", "CELL", "Chi bộ hai", id);
        official(paper, id + "-1", 15);
        return official(paper, id + "-2", members - 15);
    }

    /** Official members of a cell. */
    private static Paper official(Paper paper, String cell, int count) {
        for (int i = 1; i <= count; i++) {
            paper.admit(cell + "-" + i, "Đảng viên", "1950-01-01", cell).recognize(cell + "-" + i);
        }
        return paper;
    }
}
