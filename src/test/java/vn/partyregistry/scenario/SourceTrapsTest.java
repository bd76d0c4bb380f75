package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.DemonstrationRecordsProfile;
import vn.partyregistry.testing.Registry;

/** Where the source texts contradict one another, or say less than they seem to, the records say no more than is printed. */
@QuarkusTest
@TestProfile(DemonstrationRecordsProfile.class)
class SourceTrapsTest {

    private static final String FIRST = "Đảng bộ cơ quan Dân Chính Đảng tỉnh Quảng Ninh";
    private static final String SECOND = "Đảng bộ Khối các cơ quan tỉnh Quảng Ninh";

    private final Registry registry = Registry.whole();

    private Answer bloc(String part) {
        return registry.organization("QN-KHOI", part).get().is(200);
    }

    private Answer province(String part) {
        return registry.organization("QN", part).get().is(200);
    }

    private static List<JsonNode> which(Answer answer, String array, String field, String value) {
        return StreamSupport.stream(answer.at(array).spliterator(), false)
                .filter(item -> item.at(field).asText().equals(value))
                .toList();
    }

    private static JsonNode one(Answer answer, String array, String field, String value) {
        assertThat(which(answer, array, field, value)).as(value).hasSize(1);
        return which(answer, array, field, value).get(0);
    }

    @Test
    void oneEventIsToldByOneTextToTheDayAndByAnotherToTheMonth() {
        assertThat(registry.organization("QN-KHOI").get().value("/establishedOn"))
                .isEqualTo("1964-09-04");
        JsonNode founding = one(bloc("dossier"), "/remarks", "/topic", "FOUNDING");
        assertThat(founding.at("/on/edtf").asText()).isEqualTo("1964-09");
        assertThat(founding.at("/on/latest").asText()).isEqualTo("1964-09-30");
    }

    @Test
    void anAwardInTheYearOfARenamingWasGivenToOneOfTwoNames() {
        JsonNode flag = one(bloc("awards"), "/items", "/awarded/edtf", "2013");
        assertThat(flag.at("/recipient/ambiguous").asBoolean()).isTrue();
        assertThat(flag.at("/recipient/candidates"))
                .extracting(JsonNode::asText)
                .containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @CsvSource({"2004, " + FIRST, "2014, " + SECOND, "2019, " + SECOND})
    void anAwardIsNotGivenToANameThatCameLater(String year, String name) {
        assertThat(one(bloc("awards"), "/items", "/awarded/edtf", year)
                        .at("/recipient/name")
                        .asText())
                .isEqualTo(name);
    }

    @Test
    void twoAwardsStandInOneLineOfTheText() {
        assertThat(which(bloc("awards"), "/items", "/honour", "Cờ Thi đua của Chính phủ"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "AGENCIES_RECOGNISED_CULTURAL, GT, PRINTED",
        "ENTERPRISES_RECOGNISED_GOOD, EQ, DOUBTFUL",
        "GRASSROOTS_ORGANIZATIONS_RATED_GOOD, GE, PRINTED",
        "MEMBERS_RATED_GOOD, GE, PRINTED",
        "MEMBERS_INTERMEDIATE_POLITICAL_THEORY, GE, PRINTED"
    })
    void moreThanAndAtLeastAreToldApartAndOneMayBeMeantForTwo(String metric, String comparator, String certainty) {
        JsonNode target = one(bloc("targets"), "/items", "/metric", metric);
        assertThat(target.at("/comparator").asText()).isEqualTo(comparator);
        assertThat(target.at("/certainty").asText()).isEqualTo(certainty);
    }

    @Test
    void aListThatEndsInDotsIsNotComplete() {
        assertThat(bloc("congresses").value("/items/0/note")).contains("để ngỏ");
    }

    @Test
    void aCongressWithoutADayHasNone() {
        assertThat(bloc("congresses").at("/items/0/held").isMissingNode()).isTrue();
        assertThat(bloc("congresses").value("/items/0/days")).isEqualTo("2");
    }

    @Test
    void ordinalsAreThosePrintedAndNotCounted() {
        assertThat(bloc("terms").each("ordinal")).containsExactly("VIII", "IX");
        assertThat(province("congresses").each("ordinal")).containsExactly("XV");
    }

    @Test
    void aTermOfUnknownSpanIsOverWhenAnotherHasBegun() {
        Answer terms =
                registry.organization("QN-KHOI", "terms").asOf("2023-01-01").get();
        assertThat(terms.each("current")).containsExactly("false", "true");
        assertThat(terms.each("/span/edtf")).containsExactly(null, "2020/2025");
    }

    @Test
    void aCellsTermIsShorterThanACommittees() {
        assertThat(one(province("dossier"), "/remarks", "/topic", "TERM")
                        .at("/on/edtf")
                        .asText())
                .isEqualTo("2022/2025");
    }

    @ParameterizedTest
    @CsvSource({"XXXX-08-03", "XXXX-01-03", "XXXX-07-03"})
    void aDayWithoutAYearIsOfNoYear(String edtf) {
        JsonNode meeting = one(province("dossier"), "/remarks", "/on/edtf", edtf);
        assertThat(meeting.at("/on/precision").asText()).isEqualTo("MONTH_DAY");
        assertThat(meeting.at("/on/earliest").isMissingNode()).isTrue();
        assertThat(meeting.at("/on/latest").isMissingNode()).isTrue();
    }

    @Test
    void villagesUnderOneHeadAreNoCountOfCells() {
        for (String metric : List.of("VILLAGES_WITH_SECRETARY_AS_HEAD", "RESIDENTIAL_CELLS_HOLDING_CONGRESS")) {
            assertThat(one(province("reconciliation"), "/items", "/reported/metric", metric)
                            .at("/agreement")
                            .asText())
                    .isEqualTo("NOT_COMPUTED");
        }
        assertThat(one(province("dossier"), "/remarks", "/topic", "MODEL").has("value"))
                .isFalse();
    }

    @Test
    void moreThanSoManyMembersOnNoDayIsABoundAndNoCount() {
        JsonNode members = one(province("figures"), "/items", "/metric", "MEMBERS");
        assertThat(members.at("/comparator").asText()).isEqualTo("GT");
        assertThat(members.has("asOf")).isFalse();
    }

    @Test
    void pointsAndSpacesWithinNumbersPartThousands() {
        assertThat(one(province("figures"), "/items", "/metric", "CELLS_UNDER_GRASSROOTS_COMMITTEES")
                        .at("/value")
                        .asInt())
                .isEqualTo(4971);
        assertThat(which(bloc("dossier"), "/remarks", "/text", "Lượt xem trong tuần"))
                .extracting(item -> item.at("/value").asInt())
                .containsExactly(13438, 13216);
    }

    @Test
    void eightyTwoAreThoseDirectlyBelowAndNotTheirCells() {
        Answer counts =
                registry.organization("QN-KHOI", "counts").asOf("2023-08-31").get();
        assertThat(counts.value("/organizations/direct")).isEqualTo("82");
        assertThat(counts.at("/organizations/total").asInt()).isGreaterThan(82);
    }

    @Test
    void aMonthStandsForAFigureOfNoDay() {
        assertThat(one(bloc("figures"), "/items", "/metric", "MEMBERS")
                        .at("/asOfPrecision")
                        .asText())
                .isEqualTo("MONTH");
    }

    @Test
    void aLabelOfAPersonBesideAnAddressNamesNoPerson() {
        JsonNode address = one(bloc("contacts"), "/items", "/label", "Người chịu trách nhiệm");
        assertThat(address.at("/kind").asText()).isEqualTo("ADDRESS");
        assertThat(address.at("/certainty").asText()).isEqualTo("DOUBTFUL");
    }

    @Test
    void twoTextsGiveTheSameContactAndBothAreNamed() {
        assertThat(which(bloc("contacts"), "/items", "/kind", "PHONE"))
                .hasSize(2)
                .extracting(item -> item.at("/source/title").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void visitsThatTwoPagesTellDifferentlyAreBothKept() {
        assertThat(which(bloc("dossier"), "/remarks", "/text", "Tổng lượt xem"))
                .extracting(item -> item.at("/value").asInt())
                .containsExactly(1522480, 1522258);
    }

    @ParameterizedTest
    @CsvSource({"Tỉnh uỷ", "Tỉnh ủy", "tinh uy"})
    void toneMarksStandOnEitherLetter(String spelling) {
        assertThat(registry.organizations().with("q", spelling).get().is(200).each("id"))
                .isNotEmpty();
        assertThat(registry.ask("/v1/documents")
                        .with("issuer", "Khoá XIII")
                        .get()
                        .each("number"))
                .containsExactly("21-NQ/TW");
        assertThat(registry.ask("/v1/documents")
                        .with("issuer", "khóa XIII")
                        .get()
                        .each("number"))
                .containsExactly("21-NQ/TW");
    }

    @ParameterizedTest
    @CsvSource({"15-CT/TW", "15-ct/tw", "15/CT-TW", "15"})
    void aNumberIsFoundHoweverItIsWritten(String number) {
        assertThat(registry.ask("/v1/documents")
                        .with("number", number)
                        .get()
                        .is(200)
                        .each("number"))
                .contains("15-CT/TW");
    }
}
