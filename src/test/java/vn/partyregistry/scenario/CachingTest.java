package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** A 304 means that nothing but the snapshot moved; an answer fixed on both clocks never changes. */
@QuarkusTest
class CachingTest {

    private static final List<String> READS =
            List.of("", "/versions", "/decisions", "/children", "/ancestors", "/tree", "/counts", "/figures");

    private final Registry registry = Registry.cornerOfItsOwn();
    private final Registry elsewhere = Registry.cornerOfItsOwn();

    @BeforeEach
    void twoProvinces() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .recorded();
    }

    @Test
    void unrelatedRecordingsLeaveAWeakTagAsItIs() {
        for (String what : READS) {
            String path = "/v1/organizations/" + registry.id("T") + what;
            String tag = registry.ask(path).get().is(200).header("ETag");
            assertThat(tag).as(path).startsWith("W/\"");
            elsewhere
                    .decision("9" + READS.indexOf(what) + "-QĐ/TU")
                    .establish("E" + READS.indexOf(what), "PROVINCIAL", "Nơi khác")
                    .recorded();

            Answer unchanged =
                    registry.ask(path).header("If-None-Match", tag).get().is(304);
            assertThat(unchanged.body()).isEmpty();
            assertThat(unchanged.header("ETag")).isEqualTo(tag);
        }
    }

    @Test
    void aRelatedRecordingChangesIt() {
        String tag = registry.organization("T-B").get().header("ETag");
        registry.decision("2-QĐ/TU").on("2000-01-01").rename("T-B", "Khối mới").recorded();

        Answer changed =
                registry.organization("T-B").header("If-None-Match", tag).get().is(200);
        assertThat(changed.value("/name")).isEqualTo("Khối mới");
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void fixedOnBothClocksTheTagIsStrongAndTheAnswerImmutable() {
        long position = registry.head();
        Answer fixed = registry.organization("T-B")
                .asOf("2000-01-01")
                .position(position)
                .get()
                .is(200);
        assertThat(fixed.header("ETag")).startsWith("\"");
        assertThat(fixed.header("Cache-Control")).contains("immutable", "public");
        registry.organization("T-B")
                .asOf("2000-01-01")
                .position(position)
                .header("If-None-Match", fixed.header("ETag"))
                .get()
                .is(304);
        assertThat(registry.organization("T-B").asOf("2000-01-01").get().header("Cache-Control"))
                .doesNotContain("immutable");
    }

    @Test
    void aPageOfAListKeepsItsTagToo() {
        String tag = registry.organizations()
                .with("under", registry.id("T"))
                .with("limit", "1")
                .get()
                .header("ETag");
        elsewhere.decision("2-QĐ/TU").establish("E", "PROVINCIAL", "Nơi khác").recorded();
        registry.organizations()
                .with("under", registry.id("T"))
                .with("limit", "1")
                .header("If-None-Match", tag)
                .get()
                .is(304);
    }

    @Test
    void personalAnswersAreForNoSharedCache() {
        Answer members = registry.members("T")
                .asOf("2000-01-01")
                .position(registry.head())
                .get();
        assertThat(members.is(200).header("Cache-Control")).contains("private").doesNotContain("public");
    }

    @Test
    void refusalsAreNotKept() {
        Answer refused = registry.organization("NOPE").get().is(404);
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.header("ETag")).isNull();
    }
}
