package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Question;
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
    void plainTextIsCachedLikeJson() {
        String diff = "/v1/organizations/diff?from=1960-01-01&to=2001-01-01&under=" + registry.id("T");
        for (String path : List.of("/v1/organizations/" + registry.id("T") + "/tree", diff)) {
            Answer text = plain(path, null).is(200);
            String tag = text.header("ETag");
            assertThat(tag).as(path).startsWith("W/\"");
            assertThat(text.header("Cache-Control")).isEqualTo("public, no-cache");
            assertThat(text.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
            String json = registry.link(path).header("ETag");
            assertThat(json).startsWith("W/").isNotEqualTo(tag);
            elsewhere
                    .decision((path.length() + 100) + "-QĐ/TU")
                    .establish("E" + path.length(), "PROVINCIAL", "Nơi khác")
                    .recorded();
            assertThat(plain(path, tag).is(304).body()).isEmpty();
            assertThat(registry.link(path).header("ETag")).as(path).isEqualTo(json);
            registry.decision((path.length() + 200) + "-QĐ/TU")
                    .on("2000-01-01")
                    .establish("T-" + path.length(), "BLOC", "Khối mới", "T")
                    .recorded();
            plain(path, tag).is(200);
        }
        Answer fixed = plain(
                "/v1/organizations/" + registry.id("T") + "/tree?asOf=2000-01-01&position=" + registry.head(), null);
        assertThat(fixed.header("ETag")).startsWith("\"");
        assertThat(fixed.header("Cache-Control")).contains("immutable", "public");
    }

    @Test
    void whatAnAnswerVariesByIsSaid() {
        Answer json = registry.organization("T", "tree").get();
        Answer text = registry.organization("T", "tree").accept("text/plain").get();
        for (Answer answer : List.of(json, text)) {
            assertThat(answer.header("Vary")).isEqualTo("Accept, Accept-Encoding, Accept-Language, Authorization");
        }
    }

    private Answer plain(String path, String tag) {
        String[] parts = path.split("\\?");
        Question question = registry.ask(parts[0]).accept("text/plain");
        if (tag != null) {
            question.header("If-None-Match", tag);
        }
        for (String parameter : parts.length == 1 ? new String[0] : parts[1].split("&")) {
            question.with(parameter.split("=")[0], parameter.split("=")[1]);
        }
        return question.get();
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
