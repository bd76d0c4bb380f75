package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Question;
import vn.partyregistry.testing.Registry;

/** Lists on a day: narrowed, searched by names of now and before, and page by page at one snapshot. */
@QuarkusTest
class ListTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aProvinceWithAHistory() {
        registry.decision("1-QĐ/TU")
                .on("1970-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-A", "BLOC", "Đảng bộ cơ quan Dân Chính Đảng", "T")
                .establish("T-B", "DISTRICT", "Huyện Văn phòng Tỉnh uỷ", "T")
                .establish("T-A-1", "GRASSROOTS_CELL", "Chi bộ Khoá hoạ", "T-A")
                .establish("T-A-2", "GRASSROOTS_COMMITTEE", "Đảng bộ hai", "T-A")
                .and("shortName", "ĐBH")
                .recorded();
        registry.decision("2-QĐ/TU")
                .on("2013-01-29")
                .rename("T-A", "Đảng bộ Khối")
                .recorded();
        registry.decision("3-QĐ/TU").on("2020-01-01").dissolve("T-A-2").recorded();
    }

    @Test
    void aListIsNarrowedByTypeLevelParentAndSubtree() {
        assertThat(below().with("type", "BLOC").get().each("id")).containsExactly("T-A");
        assertThat(below().with("level", "UPPER_GRASSROOTS").get().each("id")).containsExactly("T-A", "T-B");
        assertThat(below().with("parent", registry.id("T-A")).get().each("id")).containsExactly("T-A-1");
        assertThat(below().get().each("id")).containsExactly("T-A", "T-A-1", "T-B");
        assertThat(below().asOf("2019-12-31").get().each("id")).containsExactly("T-A", "T-A-1", "T-A-2", "T-B");
        assertThat(below().asOf("1969-12-31").get().each("id")).isEmpty();
    }

    /** Many bear a word, some in names superseded since, and few of them are wanted: the search goes on until it has these. */
    @Test
    void aSearchGoesOnPastManyOfTheName() {
        Paper many = registry.decision("9-QĐ/TU").establish("T-0", "GRASSROOTS_COMMITTEE", "Mã não gốc", "T-A");
        for (int i = 100; i < 180; i++) {
            many.establish("T-" + i, i % 39 == 0 ? "GRASSROOTS_COMMITTEE" : "GRASSROOTS_CELL", "Mã não " + i, "T-A");
        }
        Answer recorded = many.recorded();
        Paper corrected = registry.decision("9-QĐ/TU").establish("T-0", "GRASSROOTS_COMMITTEE", "Ngọc gốc", "T-A");
        for (int i = 100; i < 180; i++) {
            corrected.establish(
                    "T-" + i,
                    i % 39 == 0 ? "GRASSROOTS_COMMITTEE" : "GRASSROOTS_CELL",
                    (i % 3 == 0 ? "Mã não đỏ " : "Ngọc ") + i,
                    "T-A");
        }
        corrected.correcting(recorded.at("/id").asText()).is(201);

        List<String> expected = new ArrayList<>();
        for (int i = 102; i < 180; i += 3) {
            expected.add("T-" + i);
        }
        assertThat(below().with("q", "ma nao").get().each("id")).isEqualTo(expected);
        assertThat(paged(1)).isEqualTo(expected);
        assertThat(paged(7)).isEqualTo(expected);
        assertThat(below().with("q", "ma nao")
                        .with("type", "GRASSROOTS_COMMITTEE")
                        .with("limit", "1")
                        .get()
                        .each("id"))
                .containsExactly("T-117");
        assertThat(below().with("q", "ma nao")
                        .position(recorded.at("/position").asLong())
                        .get()
                        .each("id"))
                .hasSize(81);
        assertThat(below().with("q", "ma nao")
                        .with("totalCount", "true")
                        .get()
                        .at("/total")
                        .asInt())
                .isEqualTo(expected.size());
    }

    private List<String> paged(int limit) {
        List<String> ids = new ArrayList<>();
        Answer page =
                below().with("q", "ma nao").with("limit", String.valueOf(limit)).get();
        ids.addAll(page.each("id"));
        while (page.value("/next") != null) {
            page = registry.link(page.at("/next").asText());
            ids.addAll(page.each("id"));
        }
        return ids;
    }

    @Test
    void endedOnesAreShownOnlyWhenAskedFor() {
        assertThat(below().with("status", "ACTIVE").get().each("id")).containsExactly("T-A", "T-A-1", "T-B");
        Answer ended = below().with("status", "ENDED").get();
        assertThat(ended.each("id")).containsExactly("T-A-2");
        assertThat(ended.each("endedOn")).containsExactly("2020-01-01");
        assertThat(ended.each("endReason")).containsExactly("DISSOLVED");
        assertThat(below().with("status", "ANY").get().each("id")).containsExactly("T-A", "T-A-1", "T-A-2", "T-B");
        assertThat(below().with("status", "ENDED").asOf("2019-12-31").get().each("id"))
                .isEmpty();
    }

    @Test
    void aSearchFindsFormerNamesAndSaysWhich() {
        for (String typed : List.of("dan chinh dang", "Dân Chính Đảng", "DÂN CHÍNH ĐẢNG", "dân  chính\u00a0đảng")) {
            Answer found = below().with("q", typed).get().is(200);
            assertThat(found.each("id")).as(typed).containsExactly("T-A");
            assertThat(found.each("name")).containsExactly("Đảng bộ Khối");
            assertThat(found.each("/matchedName/name")).containsExactly("Đảng bộ cơ quan Dân Chính Đảng");
            assertThat(found.each("/matchedName/validTo")).containsExactly("2013-01-29");
        }
        assertThat(below().with("q", "dan chinh dang").asOf("1969-12-31").get().each("id"))
                .isEmpty();
    }

    @Test
    void tonePlacementDoesNotMatter() {
        for (String typed : List.of("Tỉnh uỷ", "tỉnh ủy", "tinh uy", "TỈNH ỦY", "Ti\u0309nh uy\u0309")) {
            assertThat(below().with("q", typed).get().each("id")).as(typed).containsExactly("T-B");
        }
        assertThat(below().with("q", "khóa họa").get().each("id")).containsExactly("T-A-1");
    }

    @Test
    void abbreviationsAreFoundTooAndSignsAreNoWildcards() {
        assertThat(below().with("q", "đbh").asOf("2019-01-01").get().each("id")).containsExactly("T-A-2");
        for (String sign : List.of("%", "_", "\\", "*", "'")) {
            assertThat(below().with("q", sign).get().is(200).each("id"))
                    .as(sign)
                    .isEmpty();
        }
    }

    @Test
    void aNameIsMatchedAsAWholeAndOnlyTheCurrentOne() {
        assertThat(below().with("name", "dang bo khoi").get().each("id")).containsExactly("T-A");
        assertThat(below().with("name", "Đảng bộ").get().each("id")).isEmpty();
        assertThat(below().with("name", "Đảng bộ cơ quan Dân Chính Đảng").get().each("id"))
                .isEmpty();
    }

    @Test
    void pagesStayOnTheSnapshotOfTheFirstWhileOthersWrite() {
        Answer page =
                below().with("limit", "2").with("totalCount", "true").get().is(200);
        assertThat(page.at("/total").asInt()).isEqualTo(3);
        assertThat(page.header("Link")).isEqualTo("<" + page.at("/next").asText() + ">; rel=\"next\"");
        registry.decision("4-QĐ/TU")
                .on("1980-01-01")
                .establish("T-A-9", "GRASSROOTS_CELL", "Đến sau", "T-A")
                .recorded();

        List<String> seen = new ArrayList<>(page.each("id"));
        Answer next = registry.link(page.at("/next").asText()).is(200);
        seen.addAll(next.each("id"));
        assertThat(seen).containsExactly("T-A", "T-A-1", "T-B");
        assertThat(next.at("/snapshot")).isEqualTo(page.at("/snapshot"));
        assertThat(next.at("/total").asInt()).isEqualTo(3);
        assertThat(next.at("/next").isMissingNode()).isTrue();
        assertThat(next.header("Link")).isNull();
        assertThat(below().get().each("id")).containsExactly("T-A", "T-A-1", "T-A-9", "T-B");
    }

    @Test
    void aCursorIsOfNoUseToAnotherQuestion() {
        String next = below().with("limit", "1").get().at("/next").asText();
        String cursor = next.replaceFirst(".*cursor=([^&]+).*", "$1");

        registry.organizations().with("cursor", cursor).get().isRefused(400, "invalid-parameter", "cursor");
        below().with("type", "BLOC").with("cursor", cursor).get().isRefused(400, "invalid-parameter", "cursor");
        registry.ask("/v1/decisions").with("cursor", cursor).get().isRefused(400, "invalid-parameter", "cursor");
    }

    /** Days and letters that PostgreSQL cannot hold would be its failure, and not the caller's. */
    @Test
    void aForgedCursorIsRefused() {
        String next = below().with("limit", "1").get().at("/next").asText();
        String given = new String(Base64.getUrlDecoder().decode(next.replaceFirst(".*cursor=([^&]+).*", "$1")));
        for (String forged : List.of(given.replaceFirst("^[^\n]+", "+999999999-12-31"), given.replace("T-A", "T\0A"))) {
            String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes());
            below().with("cursor", cursor).get().isRefused(400, "invalid-parameter", "cursor");
        }
    }

    @Test
    void everyPageSizeWalksTheSameList() {
        Paper many = registry.decision("5-QĐ/TU").on("2001-01-01");
        for (int i = 0; i < 25; i++) {
            many.establish("T-A-N" + i, "GRASSROOTS_CELL", "Chi bộ số " + i, "T-A");
        }
        many.recorded();
        List<String> whole = below().with("limit", "1000").get().each("id");
        assertThat(whole).hasSize(28).doesNotHaveDuplicates();
        for (String limit : List.of("1", "7", "27", "28")) {
            List<String> walked = new ArrayList<>();
            Answer page = below().with("limit", limit).get().is(200);
            walked.addAll(page.each("id"));
            while (!page.at("/next").isMissingNode()) {
                page = registry.link(page.at("/next").asText()).is(200);
                walked.addAll(page.each("id"));
            }
            assertThat(walked).as(limit).isEqualTo(whole);
        }
    }

    private Question below() {
        return registry.organizations().with("under", registry.id("T"));
    }
}
