package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** A paper that arrives late gives the right history, and what was known before stays readable to the byte. */
@QuarkusTest
class TwoClocksTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aProvinceWithTwoBlocs() {
        registry.decision("1-QĐ/TU")
                .on("1970-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối một", "T")
                .establish("T-C", "BLOC", "Khối hai", "T")
                .establish("T-B-1", "GRASSROOTS_CELL", "Chi bộ 1", "T-B")
                .recorded();
        registry.decision("3-QĐ/TU").on("2022-04-12").rename("T-B", "Khối ba").recorded();
    }

    @Test
    void aLateRenameStandsBetweenItsNeighbours() {
        registry.decision("2-QĐ/TU").on("2013-01-29").rename("T-B", "Khối giữa").recorded();

        assertThat(nameOn("1970-01-01")).isEqualTo("Khối một");
        assertThat(nameOn("2013-01-28")).isEqualTo("Khối một");
        assertThat(nameOn("2013-01-29")).isEqualTo("Khối giữa");
        assertThat(nameOn("2022-04-11")).isEqualTo("Khối giữa");
        assertThat(nameOn("2022-04-12")).isEqualTo("Khối ba");
    }

    @Test
    void whatWasKnownBeforeStaysToTheByte() {
        Answer was = registry.organization("T-B").asOf("2015-01-01").get().is(200);
        registry.decision("2-QĐ/TU").on("2013-01-29").rename("T-B", "Khối giữa").recorded();
        registry.decision("9-QĐ/TU").on("2014-01-01").transfer("T-B-1", "T-C").recorded();

        assertThat(registry.organization("T-B")
                        .asOf("2015-01-01")
                        .position(was.position())
                        .get()
                        .body())
                .isEqualTo(was.body());
        assertThat(registry.organization("T-B")
                        .asOf("2015-01-01")
                        .knownAt(was.value("/snapshot/knownAt"))
                        .get()
                        .body())
                .isEqualTo(was.body());
        assertThat(nameOn("2015-01-01")).isEqualTo("Khối giữa");
    }

    @Test
    void aLateTransferCarriesPastALaterRename() {
        registry.decision("5-QĐ/TU")
                .on("2020-05-05")
                .rename("T-B-1", "Chi bộ đổi tên")
                .recorded();
        registry.decision("4-QĐ/TU").on("2010-01-01").transfer("T-B-1", "T-C").recorded();

        assertThat(parentOn("2009-12-31")).isEqualTo("T-B");
        assertThat(parentOn("2010-01-01")).isEqualTo("T-C");
        assertThat(parentOn("2023-01-01")).isEqualTo("T-C");
        assertThat(registry.organization("T-B-1").asOf("2023-01-01").get().value("/name"))
                .isEqualTo("Chi bộ đổi tên");
    }

    @Test
    void aLateRecordingTellsWhatItRestates() {
        Answer late = registry.decision("2-QĐ/TU")
                .on("2013-01-29")
                .rename("T-B", "Khối giữa")
                .recorded();

        assertThat(late.eachOf("/restated", "organization")).containsExactly("T-B");
        assertThat(late.eachOf("/restated", "from")).containsExactly("2013-01-29");
        assertThat(late.eachOf("/restated", "to")).containsExactly("2022-04-12");
        assertThat(late.eachOf("/restated", "what")).containsExactly("STATE");
    }

    @Test
    void whatIsStillToComeRestatesNothingAndWaitsForItsDay() {
        Answer upcoming = registry.decision("5-QĐ/TU")
                .on("2026-01-01")
                .effective("2099-01-01")
                .rename("T-B", "Tương lai")
                .recorded();

        assertThat(upcoming.at("/restated")).isEmpty();
        assertThat(upcoming.value("/status")).isEqualTo("UPCOMING");
        assertThat(nameOn("2098-12-31")).isEqualTo("Khối ba");
        assertThat(nameOn("2099-01-01")).isEqualTo("Tương lai");
        assertThat(registry.ask("/v1/decisions/" + upcoming.json().get("id").asText())
                        .asOf("2099-01-01")
                        .get()
                        .value("/status"))
                .isEqualTo("IN_FORCE");
    }

    @Test
    void versionsAbutAndTheLastOneIsOpen() {
        registry.decision("2-QĐ/TU").on("2013-01-29").rename("T-B", "Khối giữa").recorded();

        Answer versions = registry.organization("T-B", "versions").get().is(200);
        assertThat(versions.each("name")).containsExactly("Khối một", "Khối giữa", "Khối ba");
        assertThat(versions.each("validFrom")).containsExactly("1970-01-01", "2013-01-29", "2022-04-12");
        assertThat(versions.each("validTo")).containsExactly("2013-01-29", "2022-04-12", null);
    }

    @Test
    void aPaperOfTheSameDayComesAfterThoseRecordedBefore() {
        registry.decision("7-QĐ/TU").on("2022-04-12").rename("T-B", "Khối bốn").recorded();

        assertThat(nameOn("2022-04-12")).isEqualTo("Khối bốn");
        assertThat(registry.organization("T-B", "versions").get().each("name")).containsExactly("Khối một", "Khối bốn");
        assertThat(registry.organization("T-B", "decisions").get().each("number"))
                .containsExactly("1-QĐ/TU", "3-QĐ/TU", "7-QĐ/TU");
    }

    @Test
    void aChangeMayHaveADayOfItsOwn() {
        registry.decision("6-QĐ/TU")
                .on("2023-01-01")
                .rename("T-C", "Khối sớm")
                .rename("T-B", "Khối muộn")
                .and("effectiveOn", "2024-01-01")
                .recorded();

        assertThat(nameOn("2023-12-31")).isEqualTo("Khối ba");
        assertThat(nameOn("2024-01-01")).isEqualTo("Khối muộn");
    }

    @Test
    void beforeTheFirstRecordingThereIsNothingAndNoInstant() {
        Answer none = registry.organizations().position(0).get().is(200);
        assertThat(none.at("/items")).isEmpty();
        assertThat(none.at("/snapshot").has("knownAt")).isFalse();
        assertThat(registry.organizations()
                        .knownAt("1999-01-01T00:00:00Z")
                        .get()
                        .position())
                .isZero();
        registry.organization("T-B").position(0).get().isRefused(404, "organization-unknown");
    }

    @Test
    void anInstantAfterTheHeadIsTheHead() {
        Answer later = registry.organization("T-B")
                .knownAt("2999-01-01T00:00:00Z")
                .get()
                .is(200);
        assertThat(later.position()).isEqualTo(registry.head());
        assertThat(later.value("/snapshot/knownAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    }

    private String nameOn(String day) {
        return registry.organization("T-B").asOf(day).get().is(200).value("/name");
    }

    private String parentOn(String day) {
        return registry.organization("T-B-1").asOf(day).get().is(200).value("/parent/id");
    }
}
