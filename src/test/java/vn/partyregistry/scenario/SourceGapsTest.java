package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.DemonstrationRecordsProfile;
import vn.partyregistry.testing.Registry;

/** What the source texts leave out is left out of the records too. */
@QuarkusTest
@TestProfile(DemonstrationRecordsProfile.class)
class SourceGapsTest {

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
    void aDocumentWithoutADayHasNone() {
        JsonNode directive = one(registry.ask("/v1/documents").get(), "/items", "/number", "05-CT/TW");
        assertThat(directive.has("issued")).isFalse();
    }

    @Test
    void aSpanWrittenWithADashIsASpan() {
        assertThat(one(registry.ask("/v1/documents").get(), "/items", "/issued/edtf", "2020/2025")
                        .at("/documentType")
                        .asText())
                .isEqualTo("RESOLUTION");
    }

    @Test
    void aBookWithoutAYearTellsOnlyWhatItCovers() {
        JsonNode book = one(bloc("publications"), "/items", "/covers/edtf", "1964/2014");
        assertThat(book.has("published")).isFalse();
    }

    @Test
    void anOfficeUnderAPictureHasNoDays() {
        Answer held = registry.ask("/v1/positions")
                .with("holder", "Nguyễn Mạnh Cường")
                .get()
                .is(200);
        assertThat(held.value("/items/0/held/precision")).isEqualTo("UNKNOWN");
        assertThat(held.value("/items/0/certainty")).isEqualTo("DOUBTFUL");
    }

    @Test
    void onePersonHoldsSeveralOfficesOfSeveralBodies() {
        assertThat(registry.ask("/v1/positions")
                        .with("holder", "Nguyễn Văn Hồi")
                        .get()
                        .each("office"))
                .containsExactly("STANDING_MEMBER", "OTHER", "OTHER");
    }

    @Test
    void theDayOfSigningIsTakenForTheDayOfEffectAndSaysSo() {
        Answer decision =
                registry.ask("/v1/decisions").with("number", "961-QĐ/TU").get();
        assertThat(decision.value("/items/0/effectiveBasis")).isEqualTo("ASSUMED_SIGNED_DATE");
    }

    @Test
    void whichCityItIsStandsInTheFootOfThePageOnly() {
        Answer dossier = registry.organization("HP-KHOI", "dossier").get();
        assertThat(one(dossier, "/remarks", "/topic", "LOCATION").at("/text").asText())
                .isEqualTo("Thành phố Hải Phòng");
        assertThat(one(dossier, "/remarks", "/topic", "PAGE")
                        .at("/on/precision")
                        .asText())
                .isEqualTo("MINUTE");
    }

    @Test
    void placesThatAreMentionedOnlyAreNoOrganizationsOfTheRegistry() {
        assertThat(which(province("dossier"), "/remarks", "/topic", "MENTION")).hasSize(4);
        assertThat(registry.organizations().with("q", "Tân Tiến").get().each("name"))
                .isEmpty();
    }
}
