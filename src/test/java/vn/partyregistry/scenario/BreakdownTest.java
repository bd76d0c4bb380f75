package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** Members told apart by what their records allow, for those who may know how few they are, and for everyone else. */
@QuarkusTest
class BreakdownTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void elevenMembers() {
        registry.decision("1-QĐ/TU")
                .on("1980-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("A", "GRASSROOTS_COMMITTEE", "Đảng bộ A", "T")
                .establish("A1", "CELL", "Chi bộ 1", "A")
                .establish("A2", "CELL", "Chi bộ 2", "A")
                .recorded();
        for (int i = 0; i < 11; i++) {
            admit("m" + i, i < 6 ? "FEMALE" : i < 9 ? "MALE" : null, i < 10 ? "1960-06-15" : null, i < 8 ? "A1" : "A2");
        }
        registry.decision("3-QĐ/TU").on("1995-01-01").leave("m0", "RESIGNED").recorded();
        registry.decision("4-QĐ/TU").on("1999-01-01").readmit("m0", "A1").recorded();
    }

    private void admit(String member, String gender, String bornOn, String cell) {
        registry.decision("2." + member + "-QĐ/TU")
                .on("1990-03-10")
                .says(
                        "ADMIT",
                        "{member: {id: '" + registry.id(member) + "', fullName: 'Nguyễn Văn Thử (giả lập)'"
                                + (gender == null ? "" : ", gender: '" + gender + "'")
                                + (bornOn == null ? "" : ", bornOn: '" + bornOn + "'") + "}, organization: '"
                                + cell + "'}")
                .recorded();
    }

    @Test
    void whoMayReadMembersSeesEveryGroupAndEachBreakdownSumsToTheTotal() {
        Answer counts = registry.organization("A", "counts")
                .with("breakdown", "GENDER,AGE,PARTY_AGE")
                .asOf("2021-06-14")
                .as("auditor")
                .get()
                .is(200);
        assertThat(counts.at("/members/byGender").toString()).isEqualTo("{\"FEMALE\":6,\"MALE\":3,\"UNKNOWN\":2}");
        assertThat(counts.at("/members/byAgeGroup").toString())
                .isEqualTo(
                        "{\"UP_TO_30\":0,\"31_TO_40\":0,\"41_TO_50\":0,\"51_TO_60\":10,\"OVER_60\":0,\"UNKNOWN\":1}");
        for (String by : new String[] {"byGender", "byAgeGroup", "byPartyAgeGroup"}) {
            assertThat(sum(counts.at("/members/" + by))).isEqualTo(11);
        }
    }

    @Test
    void ageIsInCompletedYearsAndPartyAgeIsWithoutTheYearsOutside() {
        assertThat(group("2021-06-15", "AGE", "byAgeGroup", "OVER_60")).isEqualTo(10);
        assertThat(group("2021-06-14", "AGE", "byAgeGroup", "OVER_60")).isZero();
        assertThat(group("2010-03-09", "PARTY_AGE", "byPartyAgeGroup", "20_TO_29"))
                .isZero();
        assertThat(group("2010-03-10", "PARTY_AGE", "byPartyAgeGroup", "20_TO_29"))
                .isEqualTo(10);
        assertThat(group("2014-03-09", "PARTY_AGE", "byPartyAgeGroup", "20_TO_29"))
                .isEqualTo(10);
        assertThat(group("2014-03-10", "PARTY_AGE", "byPartyAgeGroup", "20_TO_29"))
                .isEqualTo(11);
    }

    @Test
    void everyoneElseSeesNoGroupThatIsSmallNorOneThatGivesItAway() {
        Answer counts = registry.organization("A", "counts")
                .with("breakdown", "GENDER,AGE")
                .asOf("2021-06-14")
                .get()
                .is(200);
        assertThat(counts.at("/members/byGender").toString()).isEqualTo("{\"FEMALE\":6}");
        assertThat(counts.at("/members/byAgeGroup").toString()).isEqualTo("{}");
        assertThat(counts.at("/members/byPartyAgeGroup").isMissingNode()).isTrue();
        assertThat(counts.at("/members/total").asInt()).isEqualTo(11);
    }

    @Test
    void aBreakdownThatIsNotKnownIsNamed() {
        registry.organization("A", "counts")
                .with("breakdown", "GENDER,AGES")
                .get()
                .isRefused(400, "invalid-parameter", "breakdown");
        registry.organization("A", "counts")
                .with("breakdown", "GENDER,")
                .get()
                .isRefused(400, "invalid-parameter", "breakdown");
    }

    private int group(String day, String breakdown, String by, String group) {
        return registry.organization("A", "counts")
                .with("breakdown", breakdown)
                .asOf(day)
                .as("admin")
                .get()
                .is(200)
                .at("/members/" + by + "/" + group)
                .asInt();
    }

    private static long sum(JsonNode groups) {
        long sum = 0;
        for (JsonNode group : groups) {
            sum += group.asLong();
        }
        return sum;
    }
}
