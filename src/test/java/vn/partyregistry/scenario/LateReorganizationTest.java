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

/** Papers that arrive late, papers of one day, and papers that cannot be. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class LateReorganizationTest {

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
    void whoIsAdmittedLateMovesAlongWithTheAbsorbedAndBackWhenThatIsAnnulled() {
        String absorption = registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .says("ABSORB", "{into: 'H', absorbed: ['G']}")
                .recorded()
                .json()
                .get("id")
                .asText();
        registry.decision("4-QĐ/TU").on("2006-01-01").move("mA1", "G").recorded();

        assertThat(bloc.cellOf("mA1", "2009-12-31")).isEqualTo("G");
        assertThat(bloc.cellOf("mA1", "2010-01-01")).isEqualTo("H");
        registry.decision("5-QĐ/TU")
                .on("2015-01-01")
                .annulling(absorption, "2015-01-01")
                .is(201);
        assertThat(bloc.cellOf("mA1", "2014-12-31")).isEqualTo("H");
        assertThat(bloc.cellOf("mA1", "2015-01-01")).isEqualTo("G");
        assertThat(bloc.cellOf("mG", "2015-01-01")).isEqualTo("G");
        assertThat(bloc.cellOf("mH", "2015-01-01")).isEqualTo("H");
    }

    @Test
    void aLateEndIsContradictedByALaterRename() {
        registry.decision("3-QĐ/TU").on("2010-01-01").rename("A", "Đảng bộ mới").recorded();
        Answer late = registry.decision("4-QĐ/TU")
                .on("2009-01-01")
                .dissolve("A", "B")
                .sent()
                .isRefused(409, "decision-contradicted");
        assertThat(late.at("/conflictingDecisions")).hasSize(1);
        assertThat(late.at("/conflictingDecisions").get(0).asText()).startsWith("X.3-QD-TU");
    }

    @Test
    void aCycleBetweenTwoDatesIsFound() {
        registry.decision("3-QĐ/TU")
                .on("2008-01-01")
                .establish("S", "SECTION_COMMITTEE", "Bộ phận S", "A")
                .establish("U", "SECTION_COMMITTEE", "Bộ phận U", "A")
                .recorded();
        registry.decision("4-QĐ/TU").on("2010-01-01").transfer("S", "U").sent();
        registry.decision("5-QĐ/TU").on("2012-01-01").transfer("S", "A").sent();
        Answer late =
                registry.decision("6-QĐ/TU").on("2009-01-01").transfer("U", "S").sent();
        assertThat(late.status()).isIn(409, 422);
    }

    @Test
    void onOneDayThingsHappenInTheirOrder() {
        registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .establish("N", "GRASSROOTS_COMMITTEE", "Đảng bộ N", "K")
                .says("ABSORB", "{into: 'N', absorbed: ['A']}")
                .rename("N", "Đảng bộ N mới")
                .recorded();
        registry.decision("4-QĐ/TU").on("2010-01-01").rename("A", "muộn").sent().isRefused(422, "rules-broken");
        registry.decision("5-QĐ/TU")
                .on("2010-01-01")
                .says("ABSORB", "{into: 'B', absorbed: ['N']}")
                .recorded();

        bloc.ended("A", "2010-01-01", "ABSORBED", "N");
        assertThat(bloc.counts("B", "2010-01-01")).isEqualTo("0/8");
        assertThat(bloc.parent("A1", "2010-01-01")).isEqualTo("B");
        assertThat(registry.organization("A1", "versions").get().each("/parent/id"))
                .containsExactly("A", "B");
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .says("ABSORB", "{into: 'A', absorbed: ['A']}")
                .sent()
                .isRefused(422, "rules-broken", "/changes/0/absorbed/0");
        registry.decision("4-QĐ/TU")
                .on("1999-01-01")
                .says("ABSORB", "{into: 'A', absorbed: ['B']}")
                .sent()
                .isRefused(422, "rules-broken", "/changes/0/into", "/changes/0/absorbed/0");
        registry.decision("5-QĐ/TU")
                .on("2010-01-01")
                .rename("A", "một")
                .rename("A", "hai")
                .sent()
                .isRefused(422, "rules-broken", "/changes/1");
        registry.decision("6-QĐ/TU").on("2010-01-01").dissolve("A", "B").recorded();
        registry.decision("7-QĐ/TU")
                .on("2011-01-01")
                .says("ABSORB", "{into: 'C', absorbed: ['A']}")
                .sent()
                .isRefused(422, "rules-broken", "/changes/0/absorbed/0");
    }

    @Test
    void aRehearsalRecordsNothingAndTellsTheConsequences() {
        long head = registry.head();
        Answer rehearsal = registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .says("ABSORB", "{into: 'A', absorbed: ['B']}")
                .parameter("dryRun", "true")
                .sent()
                .is(200);
        assertThat(rehearsal.at("/consequences/effects")).isNotEmpty();
        assertThat(rehearsal.at("/consequences/difference/ended")).hasSize(1);
        assertThat(registry.head()).isEqualTo(head);
        assertThat(bloc.counts("K", "2010-01-01")).isEqualTo("6/18");
    }
}
