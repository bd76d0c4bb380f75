package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.server.PostgresTestResource;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Bloc;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;

/** Corrections and annulments: what was known stays, what is believed is judged anew. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class RevisionTest {

    private final Registry registry = Registry.cornerOfItsOwn();
    private Bloc bloc;

    @BeforeEach
    void aBloc() {
        bloc = Bloc.founded(registry);
    }

    @AfterEach
    void nobodyIsLost() {
        bloc.isWhole();
    }

    @Test
    void aCorrectionKeepsIdAndPlaceAndWhatWasKnown() {
        String id = recorded(registry.decision("3-QĐ/TU").on("2010-01-01").rename("A", "Tên sai"));
        Answer was = registry.organization("A").asOf("2011-01-01").get().is(200);
        Answer corrected = registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .rename("A", "Tên đúng")
                .correcting(id)
                .is(201);

        assertThat(corrected.json().get("id").asText()).isEqualTo(id);
        assertThat(corrected.value("/status")).isEqualTo("CORRECTED");
        assertThat(corrected.eachOf("/restated", "organization")).containsExactly("A");
        assertThat(nameOfA("2011-01-01")).isEqualTo("Tên đúng");
        assertThat(registry.organization("A")
                        .asOf("2011-01-01")
                        .position(was.position())
                        .get()
                        .body())
                .isEqualTo(was.body());
        registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .rename("A", "Tên đúng")
                .correcting(id)
                .is(200);
        registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .effective("2012-01-01")
                .rename("A", "Tên đúng")
                .correcting(id)
                .is(201);
        assertThat(nameOfA("2011-01-01")).isEqualTo("Đảng bộ A");
        assertThat(nameOfA("2012-01-01")).isEqualTo("Tên đúng");
        registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .rename("A", "khác")
                .header("Expect-Position", "1")
                .correcting(id)
                .isRefused(412, "position-moved-on");
        Answer feed = registry.ask("/v1/changes")
                .with("after", String.valueOf(was.position()))
                .get()
                .is(200);
        assertThat(feed.each("kind")).containsExactly("CORRECTION", "CORRECTION");
    }

    @Test
    void aCorrectionThatLeavesLaterOnesImpossibleNamesThemAll() {
        String id = recorded(
                registry.decision("3-QĐ/TU").on("2010-01-01").establish("N", "GRASSROOTS_COMMITTEE", "Đảng bộ N", "K"));
        recorded(registry.decision("4-QĐ/TU").on("2011-01-01").rename("N", "Đảng bộ N1"));
        recorded(registry.decision("5-QĐ/TU").on("2012-01-01").transfer("A1", "N"));
        Answer refused = registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .rename("A", "khác")
                .correcting(id)
                .isRefused(409, "decision-contradicted");
        assertThat(refused.at("/conflictingDecisions")).hasSize(2);
        Answer annulment = registry.decision("6-QĐ/TU")
                .on("2013-01-01")
                .annulling(id, "START")
                .isRefused(409, "decision-contradicted");
        assertThat(annulment.at("/conflictingDecisions")).hasSize(2);
    }

    @Test
    void anAnnulmentFromTheStartTakesTheMergerOutOfHistory() {
        String id =
                recorded(registry.decision("3-QĐ/TU").on("2010-01-01").says("ABSORB", "{into: 'A', absorbed: ['B']}"));
        Answer was = registry.organization("K", "counts").asOf("2011-01-01").get();
        Answer first = registry.decision("4-QĐ/TU")
                .on("2015-01-01")
                .rename("B", "Đảng bộ B còn")
                .annulling(id, "START")
                .is(201);

        assertThat(first.value("/status")).isEqualTo("ANNULLED");
        assertThat(bloc.counts("K", "2011-01-01")).isEqualTo("6/18");
        assertThat(registry.organization("B").asOf("2015-01-01").get().value("/name"))
                .isEqualTo("Đảng bộ B còn");
        assertThat(registry.organization("K", "counts")
                        .asOf("2011-01-01")
                        .position(was.position())
                        .get()
                        .body())
                .isEqualTo(was.body());
        assertThat(registry.organization("A", "lineage").get().is(200).at("/edges"))
                .isEmpty();
        registry.decision("4-QĐ/TU")
                .on("2015-01-01")
                .rename("B", "Đảng bộ B còn")
                .annulling(id, "START")
                .is(200);
        registry.decision("5-QĐ/TU").on("2015-01-01").annulling(id, "START").isRefused(409, "decision-annulled");
        registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .rename("A", "khác")
                .correcting(id)
                .isRefused(409, "decision-annulled");
    }

    @Test
    void anAnnulmentFromADayGivesBackWhatWas() {
        String id =
                recorded(registry.decision("3-QĐ/TU").on("2010-01-01").says("ABSORB", "{into: 'A', absorbed: ['B']}"));
        long head = registry.head();
        registry.decision("4-QĐ/TU")
                .on("2015-01-01")
                .parameter("dryRun", "true")
                .annulling(id, "2015-01-01")
                .is(200);
        assertThat(registry.head()).isEqualTo(head);
        registry.decision("4-QĐ/TU")
                .on("2015-01-01")
                .rename("B", "Đảng bộ B lại")
                .annulling(id, "2015-01-01")
                .is(201);

        assertThat(bloc.counts("K", "2014-12-31")).isEqualTo("5/18");
        assertThat(bloc.counts("K", "2015-01-01")).isEqualTo("6/18");
        assertThat(bloc.parent("B1", "2014-12-31")).isEqualTo("A");
        assertThat(bloc.parent("B1", "2015-01-01")).isEqualTo("B");
        assertThat(registry.organization("B").asOf("2015-01-01").get().value("/name"))
                .isEqualTo("Đảng bộ B lại");
        assertThat(registry.ask("/v1/changes")
                        .with("after", String.valueOf(head))
                        .get()
                        .each("kind"))
                .containsExactly("ANNULMENT");
    }

    @Test
    void anAnnulmentTellsWhatItRestates() {
        String id = recorded(registry.decision("3-QĐ/TU").on("2010-01-01").rename("A", "Đảng bộ A mới"));
        recorded(registry.decision("4-QĐ/TU").on("2012-01-01").rename("A", "Đảng bộ A nữa"));
        Answer fromTheStart = registry.decision("5-QĐ/TU")
                .on("2015-01-01")
                .annulling(id, "START")
                .is(201);
        assertThat(fromTheStart.eachOf("/restated", "organization")).containsExactly("A");
        assertThat(fromTheStart.eachOf("/restated", "from")).containsExactly("2010-01-01");
        assertThat(fromTheStart.eachOf("/restated", "to")).containsExactly("2012-01-01");
        assertThat(registry.ask("/v1/decisions/" + id).get().at("/restated")).isEqualTo(fromTheStart.at("/restated"));

        String merger =
                recorded(registry.decision("6-QĐ/TU").on("2013-01-01").says("ABSORB", "{into: 'C', absorbed: ['D']}"));
        Answer fromADay = registry.decision("7-QĐ/TU")
                .on("2015-01-01")
                .annulling(merger, "2015-01-01")
                .is(201);
        assertThat(fromADay.eachOf("/restated", "organization")).containsExactlyInAnyOrder("D", "D1", "D2");
        assertThat(fromADay.eachOf("/restated", "from")).containsOnly("2015-01-01");
        Answer feed = registry.ask("/v1/changes")
                .with("after", String.valueOf(fromADay.at("/position").asLong() - 1))
                .get()
                .is(200);
        assertThat(feed.at("/items/0/restated")).isEqualTo(fromADay.at("/restated"));
    }

    private String nameOfA(String day) {
        return registry.organization("A").asOf(day).get().is(200).value("/name");
    }

    private static String recorded(Paper paper) {
        return paper.recorded().json().get("id").asText();
    }
}
