package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** Who needs two fields of a thousand organizations is sent these two, on any read, with the snapshot they were read from. */
@QuarkusTest
class FieldsTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aProvinceWithABloc() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .establish("T-1", "GRASSROOTS_CELL", "Chi bộ Một", "T-B")
                .recorded();
        registry.decision("2-QĐ/TU")
                .admit("m1", "Trần Văn Một (giả lập)", "1970-01-01", "T-1")
                .recorded();
    }

    @Test
    void oneAnswerHasTheFieldsAskedForAndItsSnapshot() {
        Answer answer = registry.organization("T-B")
                .with("fields", "name,parent.id")
                .get()
                .is(200);

        assertThat(names(answer.json())).containsExactly("name", "parent", "snapshot");
        assertThat(names(answer.at("/parent"))).containsExactly("id");
    }

    @Test
    void aListKeepsWhatIsNotAnItemsOwn() {
        Answer page = registry.organizations()
                .with("under", registry.id("T"))
                .with("fields", "id")
                .with("limit", "1")
                .with("totalCount", "true")
                .get()
                .is(200);

        assertThat(names(page.json())).containsExactly("items", "total", "next", "snapshot");
        assertThat(names(page.at("/items/0"))).containsExactly("id");
        Answer next = registry.link(page.json().get("next").asText()).is(200);
        assertThat(names(next.at("/items/0"))).containsExactly("id");
        assertThat(next.each("id")).isNotEqualTo(page.each("id"));
    }

    @Test
    void aTreeKeepsItsShape() {
        JsonNode tree = registry.organization("T", "tree")
                .with("fields", "id")
                .get()
                .is(200)
                .json();

        assertThat(names(tree)).containsExactly("id", "children", "snapshot");
        assertThat(names(tree.at("/children/0"))).containsExactly("id", "children");
        assertThat(tree.at("/children/0/children/0/id").asText()).isEqualTo(registry.id("T-1"));
    }

    @Test
    void theTagIsThatOfTheFieldsAndStaysWhenOthersChange() {
        String tag =
                registry.organization("T-B").with("fields", "id,type").get().header("ETag");
        registry.decision("3-QĐ/TU").on("2000-01-01").rename("T-B", "Khối mới").recorded();

        registry.organization("T-B")
                .with("fields", "id,type")
                .header("If-None-Match", tag)
                .get()
                .is(304);
        registry.organization("T-B")
                .with("fields", "id,name")
                .header("If-None-Match", tag)
                .get()
                .is(200);
    }

    @Test
    void countsMembersAndPapersCanBeNarrowedToo() {
        assertThat(names(registry.organization("T", "counts")
                        .with("fields", "members.total")
                        .get()
                        .is(200)
                        .json()))
                .containsExactly("members", "snapshot");
        Answer members =
                registry.members("T").with("fields", "id,organization.id").get().is(200);
        assertThat(names(members.at("/items/0"))).containsExactly("id", "organization");
        Answer papers = registry.ask("/v1/decisions")
                .with("organization", registry.id("T-B"))
                .with("fields", "number")
                .get()
                .is(200);
        assertThat(papers.each("number")).containsExactly("1-QĐ/TU");
        assertThat(names(papers.at("/items/0"))).containsExactly("number");
    }

    @Test
    void aNameThatNoFieldHasIsRefusedWithTheNearest() {
        Answer refused = registry.organization("T-B")
                .with("fields", "nmae,parent.id,x")
                .get()
                .isRefused(400, "invalid-parameter", "fields", "fields");
        assertThat(refused.value("/errors/0/message")).contains("nmae").contains("nearest is name");
        registry.organization("T-B").with("fields", "").get().isRefused(400, "invalid-parameter", "fields");
        registry.organization("T-B").with("fields", "id,").get().isRefused(400, "invalid-parameter", "fields");
        registry.members("T").with("fields", "salt").get().isRefused(400, "invalid-parameter", "fields");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
