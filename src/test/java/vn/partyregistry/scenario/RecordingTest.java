package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;

/** One paper, all its changes or none, once. */
@QuarkusTest
class RecordingTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aProvince() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối một", "T")
                .recorded();
    }

    private Paper renaming() {
        return registry.decision("2-QĐ/TU").on("2013-01-29").issuedBy("T").rename("T-B", "Khối hai");
    }

    @Test
    void aRecordedPaperIsFoundWhereItsLocationSays() {
        Answer recorded = renaming().recorded();

        assertThat(recorded.value("/id")).isEqualTo("T.2-QD-TU.2013-01-29");
        assertThat(recorded.header("Location")).endsWith("/v1/decisions/" + registry.id("T.2-QD-TU.2013-01-29"));
        assertThat(recorded.at("/recordedBy").asText()).isEqualTo("demo-admin");
        assertThat(recorded.value("/changes/0/name")).isEqualTo("Khối hai");
        Answer read = registry.ask("/v1/decisions/" + registry.id("T.2-QD-TU.2013-01-29"))
                .get()
                .is(200);
        assertThat(without(read, "snapshot", "consequences")).isEqualTo(without(recorded, "snapshot", "consequences"));
    }

    @Test
    void anIssuerIsKnownOrEstablishedByThePaperItself() {
        registry.decision("8-QĐ/TU")
                .issuedBy("N")
                .establish("N", "PROVINCIAL", "Mới")
                .recorded();
        registry.decision("9-QĐ/TU").on("1980-01-01").dissolve("N").recorded();
        String late = registry.decision("10-QĐ/TU")
                .issuedBy("N")
                .on("1990-01-01")
                .rename("T-B", "Khối")
                .recorded()
                .at("/id")
                .asText();

        Paper unknown =
                registry.decision("10-QĐ/TU").issuedBy("NOPE").on("1990-01-01").rename("T-B", "Khối");
        unknown.sent().isRefused(422, "rules-broken", "/issuer");
        unknown.correcting(late).isRefused(422, "rules-broken", "/decision/issuer");
        unknown.annulling(late, "START").isRefused(422, "rules-broken", "/by/issuer");
    }

    @Test
    void defaultsAreFilledIn() {
        Answer recorded = renaming().recorded();

        assertThat(recorded.value("/effectiveBasis")).isEqualTo("PRINTED");
        assertThat(recorded.value("/datePrecision")).isEqualTo("DAY");
        assertThat(recorded.value("/origin")).isEqualTo("SOURCE");
    }

    @Test
    void eachRecordingTakesOnePositionAndALaterInstant() {
        Answer first = renaming().recorded();
        Answer second = registry.decision("3-QĐ/TU")
                .on("2014-01-01")
                .rename("T-B", "Khối ba")
                .recorded();

        assertThat(second.position()).isEqualTo(first.position() + 1);
        assertThat(Instant.parse(second.value("/recordedAt"))).isAfter(Instant.parse(first.value("/recordedAt")));
    }

    @Test
    void theSamePaperAgainIsTheRecordedOne() {
        Answer first = renaming().recorded();
        Answer again = renaming().sent().is(200);

        assertThat(again.value("/id")).isEqualTo(first.value("/id"));
        assertThat(again.at("/position")).isEqualTo(first.at("/position"));
        assertThat(registry.head()).isEqualTo(first.position());
    }

    @Test
    void theSamePaperTypedDifferentlyIsStillTheRecordedOne() {
        renaming().recorded();

        renaming().with("number", "2/qd-tu").sent().isRefused(409, "decision-already-recorded", "/number");
        renaming().with("title", "  Quyết\u00a0định ").sent().is(200);
        renaming().with("title", "Quyê\u0301t đi\u0323nh").sent().is(200);
    }

    @Test
    void otherContentUnderTheSameKeyIsRefusedPlaceByPlace() {
        renaming().recorded();

        Answer refused =
                renaming().with("title", "Khác").rename("T", "Tỉnh khác").sent();
        refused.isRefused(409, "decision-already-recorded", "/title", "/changes/1");
        assertThat(refused.value("/decision")).isEqualTo("T.2-QD-TU.2013-01-29");
    }

    @Test
    void twoPapersWithoutANumberNeedTwoTitles() {
        Paper first =
                registry.decision(null).on("2015-05-05").with("title", "Một").rename("T-B", "Khối A");
        Paper second =
                registry.decision(null).on("2015-05-05").with("title", "Hai").rename("T-B", "Khối B");

        assertThat(first.recorded().value("/id")).endsWith(".KS.2015-05-05");
        assertThat(second.recorded().at("/id").asText()).matches("X\\.KS\\.2015-05-05-\\d+");
        first.header("X-Again", "1").sent().is(200);
    }

    @Test
    void aRefusedPaperChangesNothing() {
        long head = registry.head();
        registry.decision("4-QĐ/TU")
                .on("2020-01-01")
                .rename("T-B", "Khối bốn")
                .rename("NOPE", "Không có")
                .sent()
                .isRefused(422, "rules-broken", "/changes/1/organization");

        assertThat(registry.head()).isEqualTo(head);
        assertThat(registry.organization("T-B").get().value("/name")).isEqualTo("Khối một");
    }

    @Test
    void aLatePaperThatLaterOnesContradictIsRefusedAndNamesThem() {
        registry.decision("5-QĐ/TU")
                .on("2010-01-01")
                .establish("T-B-1", "GRASSROOTS_CELL", "Chi bộ", "T-B")
                .recorded();
        Answer refused =
                registry.decision("6-QĐ/TU").on("2009-01-01").dissolve("T-B").sent();

        refused.isRefused(409, "decision-contradicted");
        assertThat(refused.eachOf("/errors", "decision")).allMatch(id -> id.startsWith("X.5-QD-TU.2010-01-01"));
        assertThat(refused.at("/conflictingDecisions")).hasSize(1);
    }

    @Test
    void aDryRunAnswersLikeARecordingAndRecordsNothing() {
        long head = registry.head();
        Answer dry = renaming().parameter("dryRun", "true").sent().is(200);

        assertThat(registry.head()).isEqualTo(head);
        assertThat(registry.organization("T-B").get().value("/name")).isEqualTo("Khối một");
        Answer wet = renaming().recorded();
        assertThat(without(dry, "recordedAt", "snapshot")).isEqualTo(without(wet, "recordedAt", "snapshot"));
    }

    @Test
    void aDryRunOfARefusedPaperIsRefusedAlike() {
        Paper paper = registry.decision("7-QĐ/TU").on("2020-01-01").rename("NOPE", "Không có");
        Answer dry = paper.parameter("dryRun", "true").sent();

        dry.isRefused(422, "rules-broken", "/changes/0/organization");
    }

    @Test
    void expectPositionRefusesWhenTheHeadHasMovedOn() {
        long head = registry.head();
        renaming().header("Expect-Position", String.valueOf(head)).recorded();

        registry.decision("8-QĐ/TU")
                .on("2021-01-01")
                .rename("T-B", "Khối tám")
                .header("Expect-Position", String.valueOf(head))
                .sent()
                .isRefused(412, "position-moved-on", "Expect-Position");
    }

    @Test
    void aKeyOfTheClientMakesARetrySafeAndIsNoUseForAnotherPaper() {
        String key = "key-" + registry.prefix();
        renaming().header("Idempotency-Key", key).recorded();

        renaming().header("Idempotency-Key", key).sent().is(200);
        registry.decision("9-QĐ/TU")
                .on("2022-01-01")
                .rename("T-B", "Khối chín")
                .header("Idempotency-Key", key)
                .sent()
                .isRefused(422, "idempotency-key-reused", "Idempotency-Key");
    }

    @Test
    void problemsSpeakTheLanguageOfTheCaller() {
        Answer vietnamese = registry.organization("NOPE")
                .header("Accept-Language", "vi-VN,vi;q=0.9,en;q=0.5")
                .get()
                .isRefused(404, "organization-unknown");
        Answer english = registry.organization("NOPE")
                .header("Accept-Language", "en")
                .get()
                .isRefused(404, "organization-unknown");

        assertThat(vietnamese.value("/title")).isEqualTo("Không có tổ chức này");
        assertThat(vietnamese.header("Content-Language")).isEqualTo("vi");
        assertThat(english.value("/title")).isEqualTo("No such organization");
    }

    private static ObjectNode without(Answer answer, String... fields) {
        ObjectNode body = answer.json().deepCopy();
        body.remove(java.util.List.of(fields));
        return body;
    }
}
