package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.DemonstrationRecordsProfile;
import vn.partyregistry.testing.Registry;

/** The facts of the source texts come out of the demonstration records, dated. */
@QuarkusTest
@TestProfile(DemonstrationRecordsProfile.class)
class DemonstrationTest {

    private static final String FIRST = "Đảng bộ cơ quan Dân Chính Đảng tỉnh Quảng Ninh";

    private final Registry registry = Registry.whole();

    @ParameterizedTest
    @CsvSource({
        "1964-09-04, Đảng bộ cơ quan Dân Chính Đảng tỉnh Quảng Ninh",
        "2013-01-28, Đảng bộ cơ quan Dân Chính Đảng tỉnh Quảng Ninh",
        "2013-01-29, Đảng bộ Khối các cơ quan tỉnh Quảng Ninh",
        "2022-04-11, Đảng bộ Khối các cơ quan tỉnh Quảng Ninh",
        "2022-04-12, Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Quảng Ninh",
        "2099-01-01, Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Quảng Ninh"
    })
    void theBlocHasTheNameOfTheDay(String day, String name) {
        assertThat(registry.organization("QN-KHOI").asOf(day).get().is(200).value("/name"))
                .isEqualTo(name);
    }

    @Test
    void theDayBeforeItsFoundingTheBlocHasNoName() {
        assertThat(registry.organization("QN-KHOI")
                        .asOf("1964-09-03")
                        .get()
                        .isRefused(404, "organization-not-yet-established")
                        .value("/establishedOn"))
                .isEqualTo("1964-09-04");
    }

    @Test
    void itsDecisionsAreTheFoundingAndTheTwoRenamings() {
        Answer decisions = registry.organization("QN-KHOI", "decisions").get().is(200);
        assertThat(decisions.each("number")).containsExactly(null, "961-QĐ/TU", "536-QĐ/TU");
        assertThat(decisions.each("effectiveBasis"))
                .containsExactly("PRINTED", "ASSUMED_SIGNED_DATE", "ASSUMED_SIGNED_DATE");
        assertThat(registry.organization("QN-KHOI", "versions").get().each("continuity"))
                .first()
                .isEqualTo("UNCONFIRMED");
    }

    @Test
    void decision961TouchedTheBlocOnly() {
        for (String typed : List.of("961-QĐ/TU", "961-QD/TU", "961/QĐ-TU", "961-qd-tu", "961")) {
            Answer found =
                    registry.ask("/v1/decisions").with("number", typed).get().is(200);
            assertThat(found.each("id")).as(typed).containsExactly("QN.961-QD-TU.2013-01-29");
        }
        Answer effects =
                registry.ask("/v1/decisions/QN.961-QD-TU.2013-01-29/effects").get();
        assertThat(effects.each("organization")).containsExactly("QN-KHOI");
        assertThat(effects.at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void aSearchForTheFirstNameFindsTheBloc() {
        Answer found =
                registry.organizations().with("q", "dan chinh dang").get().is(200);
        assertThat(found.each("id")).contains("QN-KHOI");
        assertThat(found.each("/matchedName/name").get(found.each("id").indexOf("QN-KHOI")))
                .isEqualTo(FIRST);
    }

    @Test
    void spellingsOfTheProvincialCommitteeGiveOneResult() {
        Set<List<String>> results = new HashSet<>();
        for (String typed : List.of("Tỉnh uỷ", "tỉnh ủy", "tinh uy")) {
            results.add(registry.organizations().with("q", typed).get().is(200).each("id"));
        }
        assertThat(results).hasSize(1);
        assertThat(results.iterator().next()).isNotEmpty();
    }

    @Test
    void computedAndReportedAgreeInAugust2023() {
        Answer counts = registry.organization("QN-KHOI", "counts")
                .asOf("2023-08-31")
                .get()
                .is(200);
        assertThat(counts.at("/organizations/grassroots").asInt()).isEqualTo(82);
        assertThat(counts.at("/members/total").asInt()).isEqualTo(7405);
        assertThat(walk(counts.at("/rows/organizations").asText(), false))
                .hasSize(counts.at("/organizations/total").asInt());
        assertThat(walk(counts.at("/rows/members").asText(), true)).hasSize(7405);
        assertThat(walk("/v1/organizations?under=QN-KHOI&level=GRASSROOTS&asOf=2023-08-31", false))
                .hasSize(82);

        Answer beside = registry.organization("QN-KHOI", "reconciliation")
                .asOf("2023-08-31")
                .get()
                .is(200);
        assertThat(beside.each("/reported/value")).containsExactlyInAnyOrder("82", "7405");
        assertThat(beside.each("agreement")).containsOnly("EXACT");
    }

    @Test
    void theProvinceReportsALowerBoundWithoutADate() {
        Answer figures = registry.organization("QN", "figures").get().is(200);
        int members = figures.each("metric").indexOf("MEMBERS");
        assertThat(figures.each("value").get(members)).isEqualTo("104700");
        assertThat(figures.each("comparator").get(members)).isEqualTo("GT");
        assertThat(figures.each("asOf").get(members)).isNull();
        assertThat(figures.each("value")).contains("20", "696", "4971", "1421", "1452");
        Answer beside = registry.organization("QN", "reconciliation").get().is(200);
        assertThat(beside.each("agreement")).containsOnly("UNKNOWN_DATE", "NOT_COMPUTED");
    }

    @Test
    void theOtherBlocWasReportedAtItsFounding() {
        registry.organization("HP-KHOI").asOf("1994-01-27").get().is(200);
        registry.organization("HP-KHOI").asOf("1994-01-26").get().is(404);
        assertThat(registry.organization("HP-KHOI", "figures").get().each("value"))
                .contains("59", "2522");
    }

    @ParameterizedTest
    @CsvSource({"2023-09-04, 59", "2014-09-04, 50", "2014-09-03, 49"})
    void theAgeOfTheBlocFollowsFromItsFounding(String day, int age) {
        Answer bloc = registry.organization("QN-KHOI").asOf(day).get();
        assertThat(Period.between(LocalDate.parse(bloc.value("/establishedOn")), LocalDate.parse(day))
                        .getYears())
                .isEqualTo(age);
    }

    @Test
    void whatIsInventedSaysSo() {
        for (Answer page = registry.ask("/v1/decisions").with("limit", "1000").get();
                page != null;
                page = page.at("/next").isMissingNode()
                        ? null
                        : registry.link(page.at("/next").asText())) {
            page.at("/items").forEach(decision -> {
                if (decision.get("origin").asText().equals("SYNTHETIC")) {
                    assertThat(decision.get("number").asText()).endsWith("-DEMO");
                }
            });
        }
        assertThat(registry.organizations()
                        .with("under", "QN-KHOI")
                        .with("limit", "1000")
                        .get()
                        .each("name"))
                .allSatisfy(name -> assertThat(name).endsWith("(giả lập)"));
    }

    private List<String> walk(String link, boolean members) {
        List<String> ids = new ArrayList<>();
        String next = link + "&limit=1000";
        while (next != null) {
            Answer page = (members ? registry.linkToMembers(next) : registry.link(next)).is(200);
            ids.addAll(page.each("id"));
            next = page.at("/next").isMissingNode() ? null : page.at("/next").asText();
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }
}
