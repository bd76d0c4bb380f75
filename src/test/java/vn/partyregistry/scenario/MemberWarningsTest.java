package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;

/** A paper that is unusual about members is recorded with what is unusual about it, on either side of each boundary. */
@QuarkusTest
class MemberWarningsTest {

    private final Registry registry = Registry.cornerOfItsOwn();
    private int numbers = 1;

    @BeforeEach
    void aCell() {
        paper("1970-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .establish("C", "GRASSROOTS_CELL", "Chi bộ", "T-B")
                .recorded();
    }

    @Test
    void anAgeAtAdmissionBelow18OrAbove60() {
        paper("2025-07-01").admit("m1", "A", "2007-07-01", "C").recordedWith("MEM-02");
        paper("2025-07-01").admit("m2", "A", "2007-07-02", "C").recordedWith("MEM-02", "/changes/0/member/bornOn");
        paper("2025-07-01").admit("m3", "A", "1964-07-02", "C").recordedWith("MEM-02");
        paper("2025-07-01").admit("m4", "A", "1964-07-01", "C").recordedWith("MEM-02", "/changes/0/member/bornOn");
        paper("2025-06-30").admit("m5", "A", "2010-01-01", "C").recordedWith("MEM-02");
        paper("2025-06-30")
                .admit("m6", "A", "2010-01-01", "C")
                .and("effectiveOn", "2025-07-02")
                .recordedWith("MEM-02", "/changes/0/member/bornOn");
        paper("2025-07-01")
                .says("ADMIT", "{organization: 'C', member: {fullName: 'B', bornOn: '2010-01-01'}}")
                .recordedWith("MEM-02", "/changes/0/member/bornOn");
    }

    @Test
    void recognitionOnAnotherDayThanTwelveMonthsAfterTheCeremony() {
        paper("2000-03-03")
                .admit("m1", "A", "1970-01-01", "C")
                .admit("m2", "A", "1970-01-01", "C")
                .says(
                        "ADMIT",
                        "{organization: 'C', member: {id: '" + registry.id("m3") + "', ceremonyOn: '2000-04-01'}}")
                .says(
                        "ADMIT",
                        "{organization: 'C', member: {id: '" + registry.id("m4") + "', ceremonyOn: '2000-04-01'}}")
                .recordedWith("MEM-03");
        paper("2001-03-03").recognize("m1", "m4").recordedWith("MEM-03", "/changes/0");
        paper("2001-03-04").recognize("m2").recordedWith("MEM-03", "/changes/0");
        paper("2001-04-01").recognize("m3").recordedWith("MEM-03");
    }

    @Test
    void recognitionAfterReadmissionCountsFromThere() {
        paper("2000-03-03").admit("m1", "A", "1970-01-01", "C").recorded();
        paper("2000-05-05").leave("m1", "RESIGNED").recorded();
        paper("2010-06-06").readmit("m1", "C").recorded();
        paper("2011-06-06").recognize("m1").recordedWith("MEM-03");
    }

    @Test
    void readmissionTooSoonOrASecondTime() {
        paper("2000-03-03")
                .admit("m1", "A", "1970-01-01", "C")
                .admit("m2", "A", "1970-01-01", "C")
                .admit("m3", "A", "1970-01-01", "C")
                .recorded();
        paper("2022-07-01").leave("m1", "RESIGNED").leave("m3", "RESIGNED").recorded();
        paper("2022-07-02").leave("m2", "RESIGNED").recorded();
        paper("2025-06-30").readmit("m3", "C").recordedWith("MEM-06");
        paper("2025-07-01").readmit("m1", "C").readmit("m2", "C").recordedWith("MEM-06", "/changes/1");
        paper("2025-08-01").leave("m1", "RESIGNED").recorded();
        paper("2029-08-01").readmit("m1", "C").recordedWith("MEM-06", "/changes/0");
    }

    @Test
    void whoComesBackBecauseHisLeavingIsAnnulledIsNeitherReadmittedNorRecognized() {
        paper("2000-03-03").admit("m1", "A", "1970-01-01", "C").recorded();
        paper("2001-03-03").recognize("m1").recorded();
        String leaving =
                paper("2022-07-01").leave("m1", "RESIGNED").recorded().at("/id").asText();

        Answer annulment = paper("2023-01-01").annulling(leaving, "2023-01-01").is(201);

        assertThat(annulment.eachOf("/findings", "rule")).doesNotContain("MEM-03", "MEM-06");
        assertThat(registry.member("m1").asOf("2023-01-01").get().is(200).value("/status"))
                .isEqualTo("OFFICIAL");
    }

    private Paper paper(String day) {
        return registry.decision(numbers++ + "-QĐ/TU").on(day);
    }
}
