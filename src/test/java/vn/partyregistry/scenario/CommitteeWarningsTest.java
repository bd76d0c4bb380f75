package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;

/** What is unusual of a committee is recorded, and said. */
@QuarkusTest
class CommitteeWarningsTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aBlocWithACellOfEightAndOneOfNine() {
        Paper founding = registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("B", "BLOC", "Khối", "T")
                .establish("G", "GRASSROOTS_COMMITTEE", "Cơ sở", "B")
                .establish("C-8", "CELL", "Chi bộ tám", "G")
                .establish("C-9", "GRASSROOTS_CELL", "Chi bộ chín", "B");
        Paper recognition = registry.decision("2-QĐ/TU").on("1971-01-01");
        for (int i = 0; i < 17; i++) {
            founding.admit("m" + i, "Người " + i + " (giả lập)", "1945-01-01", i < 8 ? "C-8" : "C-9");
            recognition.recognize("m" + i);
        }
        founding.recorded();
        recognition.recorded();
    }

    private Answer opened(String organization, String looseJson) {
        return registry.decision("3-QĐ/TU")
                .on("1980-01-01")
                .says("OPEN_TERM", "{organization: '" + organization + "', ordinal: 'I', " + looseJson + "}")
                .recorded();
    }

    @ParameterizedTest
    @CsvSource({"39, 13, false", "39, 14, true", "3, 1, false", "2, 1, true", "39, 0, false"})
    void aStandingCommitteeOfMoreThanAThird(int members, int standing, boolean told) {
        assertThat(opened("B", "members: " + members + ", standingMembers: " + standing)
                        .findings("COM-01"))
                .isEqualTo(told ? List.of("/changes/0/standingMembers") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "B, 1980/1985, false",
        "B, 1980/1984, true",
        "B, 1980/1986, true",
        "B, 1980/.., false",
        "B, XXXX, false",
        "C-8, 1980/1983, false",
        "C-8, 1980/1986, true",
        "C-9, 1980/1983, true"
    })
    void aTermThatIsNotOfFiveYears(String organization, String span, boolean told) {
        assertThat(opened(organization, "span: '" + span + "'").findings("COM-02"))
                .isEqualTo(told ? List.of("/changes/0/span") : List.of());
    }

    @Test
    void aCommitteeInACellOfFewerThanNine() {
        assertThat(opened("C-8", "members: 3").findings("COM-03")).containsExactly("/changes/0/members");
        String offices = ", holder: 'A', positions: [{office: 'SECRETARY'}, {office: 'MEMBER'}]}";
        assertThat(registry.decision("4-QĐ/TU")
                        .on("1980-01-01")
                        .says("APPOINT", "{organization: 'C-8'" + offices)
                        .says("APPOINT", "{organization: 'C-9'" + offices)
                        .says("APPOINT", "{organization: 'B'" + offices)
                        .recorded()
                        .findings("COM-03"))
                .containsExactly("/changes/0/positions/1");
    }
}
