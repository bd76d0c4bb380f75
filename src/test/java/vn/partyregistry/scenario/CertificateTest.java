package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Bloc;
import vn.partyregistry.testing.Registry;

/** A count is certified, and years later somebody asks whether it was ours and whether it still holds. */
@QuarkusTest
class CertificateTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aBloc() {
        Bloc.founded(registry);
    }

    @Test
    void aCertificateHoldsTheCountsAndHashesOfTheSortedIdsThatAnyoneCanMakeAgain() throws Exception {
        Answer certificate = certificate("K", "2010-01-01");
        Answer counts =
                registry.organization("K", "counts").asOf("2010-01-01").get().is(200);
        assertThat(certificate.at("/organizations")).isEqualTo(counts.at("/organizations"));
        assertThat(certificate.at("/members")).isEqualTo(counts.at("/members"));
        Answer members = registry.members("K")
                .asOf("2010-01-01")
                .with("limit", "1000")
                .get()
                .is(200);
        String listed = members.each("id").stream()
                .map(registry::id)
                .sorted()
                .map(id -> id + "\n")
                .collect(Collectors.joining());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(listed.getBytes(StandardCharsets.UTF_8));
        assertThat(certificate.value("/hash/members")).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(certificate.value("/filter/under")).isEqualTo("K");
        assertThat(certificate.at("/filter/position")).isEqualTo(certificate.at("/snapshot/position"));
    }

    @Test
    void itHoldsWhileNobodyCountedChangesWhateverElseIsRecorded() {
        String certificate = certificate("K", "2010-01-01").body();
        assertThat(verified(certificate).value("/verdict")).isEqualTo("TRUE");
        registry.decision("3-QĐ/TU").on("2015-01-01").leave("mG", "DECEASED").recorded();
        registry.decision("4-QĐ/TU")
                .on("2009-01-01")
                .rename("A", "Đảng bộ khác")
                .recorded();
        Answer verdict = verified(certificate);
        assertThat(verdict.value("/verdict")).isEqualTo("TRUE");
        assertThat(verdict.at("/restatedBy")).isEmpty();
    }

    @Test
    void whoeverRestatesItIsNamedWithTheDayItBecameKnown() {
        String certificate = certificate("K", "2010-01-01").body();
        registry.decision("3-QĐ/TU").on("2015-01-01").leave("mG", "DECEASED").recorded();
        Answer late = registry.decision("4-QĐ/TU")
                .on("2009-01-01")
                .leave("mH", "DECEASED")
                .recorded();
        registry.decision("5-QĐ/TU")
                .on("2009-06-01")
                .rename("B", "Đảng bộ khác")
                .recorded();
        Answer move =
                registry.decision("6-QĐ/TU").on("2008-01-01").transfer("A", "T").recorded();
        registry.decision("7-QĐ/TU").on("2016-01-01").leave("mA1", "DECEASED").recorded();

        Answer verdict = verified(certificate);
        assertThat(verdict.value("/verdict")).isEqualTo("RESTATED");
        assertThat(verdict.eachOf("/restatedBy", "decision")).containsExactly(late.value("/id"), move.value("/id"));
        assertThat(verdict.eachOf("/restatedBy", "position"))
                .containsExactly(
                        late.at("/position").asText(), move.at("/position").asText());
        assertThat(verdict.eachOf("/restatedBy", "recordedAt"))
                .containsExactly(late.value("/recordedAt"), move.value("/recordedAt"));
        assertThat(verified(certificate("K", "2010-01-01").body()).value("/verdict"))
                .isEqualTo("TRUE");
    }

    @Test
    void anAnnulmentRestatesInTheNameOfThePaperThatAnnuls() {
        Answer death = registry.decision("3-QĐ/TU")
                .on("2009-01-01")
                .leave("mH", "DECEASED")
                .recorded();
        String certificate = certificate("K", "2010-01-01").body();
        Answer annulment = registry.decision("4-QĐ/TU")
                .on("2015-01-01")
                .annulling(death.at("/id").asText(), "START");
        assertThat(annulment.status()).as(annulment.body()).isEqualTo(201);
        Answer verdict = verified(certificate);
        assertThat(verdict.eachOf("/restatedBy", "kind")).containsExactly("ANNULMENT");
        assertThat(verdict.eachOf("/restatedBy", "decision")).containsExactly(annulment.value("/revision/annulledBy"));
    }

    @Test
    void aChangedDigitAnywhereIsNoticed() {
        ObjectNode certificate = (ObjectNode) certificate("K", "2010-01-01").json();
        for (String pointer : List.of(
                "/organizations/total",
                "/organizations/direct",
                "/organizations/grassroots",
                "/organizations/byType/CELL",
                "/members/total",
                "/filter/position",
                "/snapshot/position")) {
            ObjectNode forged = certificate.deepCopy();
            ObjectNode parent = (ObjectNode) forged.at(pointer.substring(0, pointer.lastIndexOf('/')));
            String field = pointer.substring(pointer.lastIndexOf('/') + 1);
            parent.put(field, parent.get(field).asLong() + 1);
            assertThat(verified(forged.toString()).value("/verdict"))
                    .as(pointer)
                    .isEqualTo("NOT_OURS");
        }
        for (String pointer : List.of(
                "/organization/name",
                "/organization/id",
                "/hash/members",
                "/hash/organizations",
                "/hash/algorithm",
                "/snapshot/knownAt",
                "/filter/under")) {
            ObjectNode forged = certificate.deepCopy();
            ObjectNode parent = (ObjectNode) forged.at(pointer.substring(0, pointer.lastIndexOf('/')));
            String field = pointer.substring(pointer.lastIndexOf('/') + 1);
            String text = parent.get(field).asText();
            parent.put(field, (text.startsWith("0") ? "1" : "0") + text.substring(1));
            assertThat(verified(forged.toString()).value("/verdict"))
                    .as(pointer)
                    .isEqualTo("NOT_OURS");
        }
        for (String pointer : List.of("/snapshot/asOf", "/filter/asOf")) {
            ObjectNode forged = certificate.deepCopy();
            ((ObjectNode) forged.at(pointer.substring(0, pointer.lastIndexOf('/')))).put("asOf", "2010-01-02");
            assertThat(verified(forged.toString()).value("/verdict"))
                    .as(pointer)
                    .isEqualTo("NOT_OURS");
        }
    }

    @Test
    void whatIsNoCertificateIsRefused() {
        post("{}").isRefused(400, "invalid-request");
        post("[]").isRefused(400, "invalid-request");
        post("{").isRefused(400, "malformed-json");
        ObjectNode more = (ObjectNode) certificate("K", "2010-01-01").json();
        post(more.put("stamp", "x").toString()).isRefused(400, "invalid-request", "/stamp");
        ObjectNode future = (ObjectNode) certificate("K", "2010-01-01").json();
        ((ObjectNode) future.get("snapshot")).put("position", Long.MAX_VALUE);
        assertThat(verified(future.toString()).value("/verdict")).isEqualTo("NOT_OURS");
        ((ObjectNode) future.get("snapshot")).put("position", -1);
        assertThat(verified(future.toString()).value("/verdict")).isEqualTo("NOT_OURS");
        ((ObjectNode) future.get("snapshot")).remove("asOf");
        assertThat(verified(future.toString()).value("/verdict")).isEqualTo("NOT_OURS");
    }

    @Test
    void thereIsNoCertificateOfWhatWasNotThere() {
        registry.organization("K", "counts/certificate")
                .asOf("1999-12-31")
                .get()
                .isRefused(404, "organization-not-yet-established");
        registry.organization("KHONG", "counts/certificate").get().isRefused(404, "organization-unknown");
    }

    private Answer certificate(String id, String day) {
        return registry.organization(id, "counts/certificate").asOf(day).get().is(200);
    }

    private Answer verified(String body) {
        return post(body).is(200);
    }

    private Answer post(String body) {
        return new Answer(
                registry,
                RestAssured.given()
                        .contentType("application/json")
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/counts/verify"));
    }
}
