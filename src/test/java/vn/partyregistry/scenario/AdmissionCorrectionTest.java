package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;

/** A decision that admits persons, corrected: other names, other days, others altogether. */
@QuarkusTest
class AdmissionCorrectionTest {

    private final Registry registry = Registry.cornerOfItsOwn();
    private String admitting;
    private long known;

    @BeforeEach
    void twoAreAdmittedAndOneIsRecognized() {
        registry.decision("1-QĐ/TU")
                .on("1990-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("K", "BLOC", "Khối K", "T")
                .establish("G", "GRASSROOTS_CELL", "Chi bộ G", "K")
                .establish("H", "GRASSROOTS_CELL", "Chi bộ H", "K")
                .recorded();
        admitting =
                admission("Nguyễn Văn An", "2000-03-03").recorded().at("/id").asText();
        known = registry.decision("3-QĐ/TU")
                .on("2001-03-03")
                .recognize("a")
                .recorded()
                .position();
    }

    @Test
    void aNameIsCorrectedAndTheHistoryKept() {
        admission("Nguyễn Văn An", "2000-03-03").correcting(admitting).is(200);
        assertThat(registry.head()).isEqualTo(known);
        String before = withoutNames(history("a").body());
        String asKnown = registry.member("a")
                .asOf("2000-03-03")
                .position(known)
                .get()
                .is(200)
                .body();

        Answer corrected =
                admission("Nguyễn Văn Ân", "2000-03-03").correcting(admitting).is(201);

        assertThat(corrected.at("/position").asLong()).isEqualTo(known + 1);
        assertThat(corrected.value("/status")).isEqualTo("CORRECTED");
        assertThat(corrected.at("/restated")).isEmpty();
        assertThat(corrected.body()).doesNotContain("Nguyễn");
        assertThat(registry.member("a").asOf("2000-03-03").get().is(200).value("/fullName"))
                .isEqualTo("Nguyễn Văn Ân");
        assertThat(registry.member("a")
                        .asOf("2000-03-03")
                        .position(known)
                        .get()
                        .is(200)
                        .body())
                .isEqualTo(asKnown)
                .contains("Nguyễn Văn An");
        assertThat(history("a").each("fullName")).containsExactly("Nguyễn Văn Ân", "Nguyễn Văn Ân");
        assertThat(withoutNames(history("a").body())).isEqualTo(before);
        assertThat(registry.members("T").with("q", "nguyen van an").get().each("id"))
                .containsExactly("a");
        assertThat(registry.member("b").get().is(200).value("/fullName")).isEqualTo("Trần Thị Bình");
    }

    @Test
    void aDayIsCorrectedAndWhatWasKnownOfItStays() {
        admission("Nguyễn Văn An", "2000-05-05").correcting(admitting).is(201);

        assertThat(history("a").each("validFrom")).containsExactly("2000-05-05", "2001-03-03");
        assertThat(history("a").each("admittedOn")).containsExactly("2000-05-05", "2000-05-05");
        registry.member("a").asOf("2000-05-04").get().isRefused(404, "member-unknown");
        Answer was =
                registry.member("a").asOf("2000-05-04").position(known).get().is(200);
        assertThat(was.value("/admittedOn")).isEqualTo("2000-03-03");
        assertThat(members("2000-05-04", known)).isEqualTo("2");
        assertThat(members("2000-05-04", known + 1)).isEqualTo("0");
    }

    @Test
    void whoWasNotInThePaperIsTakenOutUnlessALaterOneRestsOnIt() {
        Paper onlyA = registry.decision("2-QĐ/TU").on("2000-03-03").admit("a", "Nguyễn Văn An", "1975-05-05", "G");
        onlyA.correcting(admitting).is(201);
        registry.member("b").get().isRefused(404, "member-unknown");
        assertThat(registry.member("b").position(known).get().is(200).value("/organization/id"))
                .isEqualTo("H");

        Answer refused = registry.decision("2-QĐ/TU")
                .on("2000-03-03")
                .admit("b", "Trần Thị Bình", "1976-06-06", "H")
                .correcting(admitting)
                .isRefused(409, "decision-contradicted");
        assertThat(refused.at("/conflictingDecisions")).hasSize(1);
        admission("Nguyễn Văn An", "2000-03-03").correcting(admitting).is(201);
        assertThat(registry.member("b").get().is(200).value("/status")).isEqualTo("PROBATIONARY");
    }

    private Paper admission(String name, String day) {
        return registry.decision("2-QĐ/TU")
                .on("2000-03-03")
                .effective(day)
                .admit("a", name, "1975-05-05", "G")
                .admit("b", "Trần Thị Bình", "1976-06-06", "H");
    }

    private Answer history(String member) {
        return registry.ask("/v1/members/" + registry.id(member) + "/history")
                .because("đối chiếu")
                .as("admin")
                .get()
                .is(200);
    }

    /** What a history says besides names, and whenever it is asked. */
    private static String withoutNames(String body) {
        return body.replaceAll("\"fullName\":\"[^\"]*\"", "").replaceAll("\"snapshot\":\\{[^}]*}", "");
    }

    private String members(String day, long position) {
        return registry.organization("T", "counts")
                .asOf(day)
                .position(position)
                .get()
                .is(200)
                .value("/members/total");
    }
}
