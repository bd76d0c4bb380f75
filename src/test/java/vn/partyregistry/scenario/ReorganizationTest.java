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
import vn.partyregistry.testing.Registry;

/** Mergers and splits: what is there before the day, on it and after it. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ReorganizationTest {

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
    void theAbsorbedContinueInTheOneThatAbsorbs() {
        Answer paper = registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .says("ABSORB", "{into: 'A', absorbed: ['B', 'C']}")
                .recorded();

        assertThat(bloc.counts("K", "2009-12-31")).isEqualTo("6/18");
        assertThat(bloc.counts("K", "2010-01-01")).isEqualTo("4/18");
        assertThat(bloc.counts("A", "2010-01-01")).isEqualTo("0/12");
        assertThat(bloc.parent("B1", "2009-12-31")).isEqualTo("B");
        assertThat(bloc.parent("B1", "2010-01-01")).isEqualTo("A");
        bloc.ended("B", "2010-01-01", "ABSORBED", "A");
        bloc.ended("C", "2015-01-01", "ABSORBED", "A");
        assertThat(registry.organization("B1", "decisions").get().each("number"))
                .containsExactly("1-QĐ/TU", "3-QĐ/TU");
        assertThat(registry.organization("A", "decisions").get().each("number")).containsExactly("1-QĐ/TU");
        String id = paper.json().get("id").asText();
        assertThat(registry.ask("/v1/decisions/" + id + "/effects")
                        .get()
                        .is(200)
                        .each("organization"))
                .containsExactlyInAnyOrder("B", "C", "B1", "B2", "C1", "C2");
    }

    @Test
    void membersOfAnAbsorbedCellMoveAlongOrWhereTheyArePlaced() {
        registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .says("ABSORB", "{into: 'H', absorbed: ['G']}")
                .recorded();
        registry.decision("4-QĐ/TU")
                .on("2011-01-01")
                .says("ABSORB", "{into: 'A', absorbed: ['H']}")
                .sent()
                .isRefused(422, "rules-broken");
        registry.decision("5-QĐ/TU")
                .on("2011-01-01")
                .says(
                        "ABSORB",
                        "{into: 'A', absorbed: ['H'], placements: [{organization: 'A1', members: ['mG', 'mH']}]}")
                .recorded();

        assertThat(bloc.cellOf("mG", "2009-12-31")).isEqualTo("G");
        assertThat(bloc.cellOf("mG", "2010-01-01")).isEqualTo("H");
        assertThat(bloc.cellOf("mG", "2011-01-01")).isEqualTo("A1");
        assertThat(bloc.counts("A", "2011-01-01")).isEqualTo("0/6");
        bloc.ended("H", "2011-01-01", "ABSORBED", "A");
    }

    @Test
    void theConsolidatedEndAndANewOneBegins() {
        registry.decision("3-QĐ/TU")
                .on("2011-01-01")
                .says(
                        "CONSOLIDATE",
                        "{from: ['C', 'D'], into: {organization: 'CD', type: 'GRASSROOTS_COMMITTEE', name: 'Đảng bộ C', parent: 'K'}}")
                .recorded();

        assertThat(bloc.counts("K", "2011-01-01")).isEqualTo("5/18");
        assertThat(bloc.counts("CD", "2011-01-01")).isEqualTo("0/8");
        bloc.ended("C", "2011-01-01", "CONSOLIDATED", "CD");
        registry.organization("CD").asOf("2010-12-31").get().isRefused(404, "organization-not-yet-established");
    }

    @Test
    void theSeparatedLeavesAndTheOldOneStays() {
        registry.decision("3-QĐ/TU")
                .on("2012-01-01")
                .says(
                        "SEPARATE",
                        "{from: 'A', into: [{organization: 'AZ', type: 'GRASSROOTS_COMMITTEE', name: 'Đảng bộ AZ', children: ['A2']}]}")
                .recorded();

        assertThat(bloc.counts("A", "2012-01-01")).isEqualTo("0/2");
        assertThat(bloc.counts("AZ", "2012-01-01")).isEqualTo("0/2");
        assertThat(bloc.parent("AZ", "2012-01-01")).isEqualTo("K");
        assertThat(registry.organization("A", "lineage")
                        .get()
                        .is(200)
                        .at("/isFunction")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void theDividedEndsWhenEveryoneIsPlaced() {
        String first = "{organization: 'AX', type: 'GRASSROOTS_COMMITTEE', name: 'Đảng bộ AX', children: ['A1']}";
        String second = "{organization: 'AY', type: 'GRASSROOTS_COMMITTEE', name: 'Đảng bộ AY', children: ['A2']}";
        registry.decision("3-QĐ/TU")
                .on("2012-01-01")
                .says("DIVIDE", "{from: 'A', into: [" + first + "]}")
                .sent()
                .isRefused(422, "rules-broken", "/changes/0/into");
        registry.decision("4-QĐ/TU")
                .on("2012-01-01")
                .says("DIVIDE", "{from: 'A', into: [" + first + ", " + second + "]}")
                .recorded();

        bloc.ended("A", "2012-01-01", "DIVIDED", "AX", "AY");
        assertThat(bloc.counts("AX", "2012-01-01")).isEqualTo("0/2");
        assertThat(registry.organization("A", "successors")
                        .with("on", "2013-01-01")
                        .get()
                        .each("id"))
                .containsExactlyInAnyOrder("AX", "AY");
        Answer late = registry.decision("5-QĐ/TU")
                .on("2011-01-01")
                .establish("A3", "CELL", "Chi bộ A3", "A")
                .sent()
                .isRefused(409, "decision-contradicted");
        assertThat(late.eachOf("/errors", "decision")).isNotEmpty();
        assertThat(late.body()).contains("4-QD-TU");
    }

    @Test
    void manyBecomeManyAndAnHeirMayNameWhereItComesFrom() {
        registry.decision("3-QĐ/TU")
                .on("2014-01-01")
                .says(
                        "REORGANIZE",
                        "{from: ['A', 'B'], into: [{organization: 'P', type: 'GRASSROOTS_COMMITTEE', name: 'Đảng bộ P', from: ['A'],"
                                + " children: ['A1', 'A2']}, {organization: 'C', from: ['B'], children: ['B1', 'B2']}]}")
                .recorded();

        assertThat(bloc.counts("K", "2014-01-01")).isEqualTo("5/18");
        assertThat(bloc.counts("C", "2014-01-01")).isEqualTo("0/8");
        bloc.ended("A", "2014-01-01", "REORGANIZED", "P");
        bloc.ended("B", "2014-01-01", "REORGANIZED", "C");
        assertThat(registry.organization("P", "predecessors")
                        .with("on", "2013-12-31")
                        .get()
                        .each("id"))
                .containsExactly("A");
    }

    @Test
    void theDissolvedHandsOverToItsSuccessorAndLivesAgain() {
        registry.decision("3-QĐ/TU").on("2014-01-01").dissolve("A").sent().isRefused(422, "rules-broken");
        registry.decision("4-QĐ/TU").on("2014-01-01").dissolve("A", "B").recorded();
        registry.decision("5-QĐ/TU")
                .on("2016-01-01")
                .says("REESTABLISH", "{organization: 'A', name: 'Đảng bộ A mới'}")
                .transfer("A1", "A")
                .recorded();

        assertThat(bloc.counts("B", "2015-06-01")).isEqualTo("0/8");
        bloc.ended("A", "2015-06-01", "DISSOLVED", "B");
        Answer again = registry.organization("A").asOf("2016-01-01").get().is(200);
        assertThat(again.value("/name")).isEqualTo("Đảng bộ A mới");
        assertThat(again.value("/establishedOn")).isEqualTo("2000-01-01");
        assertThat(bloc.counts("A", "2016-01-01")).isEqualTo("0/2");
        assertThat(registry.organization("A", "versions").get().each("validFrom"))
                .containsExactly("2000-01-01", "2016-01-01");
    }

    @Test
    void aChainOfAbsorptionsIsAFunctionAndCountsWhoMoved() {
        registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .says("ABSORB", "{into: 'B', absorbed: ['A']}")
                .recorded();
        registry.decision("4-QĐ/TU")
                .on("2011-01-01")
                .says("ABSORB", "{into: 'C', absorbed: ['B']}")
                .recorded();

        Answer lineage = registry.organization("A", "lineage").get().is(200);
        assertThat(lineage.at("/isFunction").asBoolean()).isTrue();
        assertThat(lineage.eachOf("/edges", "membersMoved")).containsExactly("4", "8");
        assertThat(registry.organization("A", "successors")
                        .with("on", "2010-06-01")
                        .get()
                        .each("id"))
                .containsExactly("B");
        assertThat(registry.organization("A", "successors")
                        .with("on", "2012-06-01")
                        .get()
                        .each("id"))
                .containsExactly("C");
        Answer difference = registry.ask("/v1/organizations/diff")
                .with("from", "2009-12-31")
                .with("to", "2012-01-01")
                .with("under", registry.id("K"))
                .get()
                .is(200);
        assertThat(difference.eachOf("/ended", "id")).containsExactly("A", "B");
        assertThat(difference.eachOf("/moved", "id")).containsExactly("A1", "A2", "B1", "B2");
    }
}
