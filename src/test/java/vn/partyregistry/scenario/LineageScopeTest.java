package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Bloc;
import vn.partyregistry.testing.Question;
import vn.partyregistry.testing.Registry;

/** What has ended is in the scope of the one that continues it, and in nobody's whom it was divided among. */
@QuarkusTest
class LineageScopeTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aBloc() {
        Bloc.founded(registry);
    }

    @Test
    void theHeirReadsThePastOfTheCellThatItAbsorbed() {
        registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .says("ABSORB", "{into: 'H', absorbed: ['G']}")
                .recorded();
        registry.decision("4-QĐ/TU").on("2012-01-01").move("mG", "D1").recorded();

        assertThat(members("organization", "G", "2009-12-31", "H").get().is(200).each("id"))
                .containsExactly("mG");
        assertThat(members("organization", "G", "2009-12-31", "H").get().is(200).each("fullName"))
                .containsExactly("Lê Văn Thử");
        assertThat(members("organization", "H", "2011-12-31", "H").get().is(200).each("id"))
                .containsExactly("mG", "mH");
        members("organization", "G", "2009-12-31", "A").get().isRefused(403, "out-of-scope");
        registry.ask("/v1/members/" + registry.id("mG"))
                .because("xem")
                .as("member-reader", "H")
                .get()
                .isRefused(404, "member-unknown");
    }

    @Test
    void howeverManyHeirsFollowedOneAnother() {
        registry.decision("3-QĐ/TU")
                .on("2010-01-01")
                .says("ABSORB", "{into: 'B', absorbed: ['A']}")
                .recorded();
        registry.decision("4-QĐ/TU")
                .on("2011-01-01")
                .says(
                        "CONSOLIDATE",
                        "{from: ['B', 'C'], into: {organization: 'BC', name: 'Đảng bộ BC',"
                                + " type: 'GRASSROOTS_COMMITTEE', parent: 'K'}}")
                .recorded();
        registry.decision("5-QĐ/TU").on("2012-01-01").dissolve("BC", "D").recorded();

        assertThat(members("under", "A", "2009-12-31", "D").get().is(200).each("id"))
                .containsExactly("mA1", "mA2", "nA1", "nA2");
        registry.decision("6-QĐ/TU")
                .on("2008-08-08")
                .rename("A", "Đảng bộ A cũ")
                .by("registrar", "D")
                .recorded();
        registry.decision("7-QĐ/TU")
                .on("2008-09-09")
                .rename("A", "Không được")
                .by("registrar", "G")
                .sent()
                .isRefused(403, "out-of-scope");
        assertThat(registry.organization("A").asOf("2009-01-01").get().is(200).value("/name"))
                .isEqualTo("Đảng bộ A cũ");
    }

    @Test
    void whatWasDividedIsNoOneHeirsButItsSuperiors() {
        registry.decision("3-QĐ/TU")
                .on("2012-01-01")
                .says(
                        "DIVIDE",
                        "{from: 'A', into: [{organization: 'AX', type: 'GRASSROOTS_COMMITTEE', name: 'Đảng bộ AX', children: ['A1']},"
                                + " {organization: 'AY', type: 'GRASSROOTS_COMMITTEE', name: 'Đảng bộ AY', children: ['A2']}]}")
                .recorded();

        members("under", "A", "2011-12-31", "AX").get().isRefused(403, "out-of-scope");
        members("under", "A", "2011-12-31", "AY").get().isRefused(403, "out-of-scope");
        assertThat(members("under", "A", "2011-12-31", "K").get().is(200).each("id"))
                .containsExactly("mA1", "mA2", "nA1", "nA2");
        assertThat(members("organization", "A1", "2011-12-31", "AX")
                        .get()
                        .is(200)
                        .each("id"))
                .containsExactly("mA1", "nA1");
        registry.decision("4-QĐ/TU")
                .on("2008-08-08")
                .rename("A", "Không được")
                .by("registrar", "AX")
                .sent()
                .isRefused(403, "out-of-scope");
    }

    @Test
    void oneThatLivesAgainIsItsOwnAndOneThatEndsLaterStillIs() {
        registry.decision("3-QĐ/TU").on("2014-01-01").dissolve("A", "B").recorded();
        members("under", "A", "2013-12-31", "B").get().is(200);
        registry.decision("4-QĐ/TU")
                .on("2016-01-01")
                .says("REESTABLISH", "{organization: 'A', name: 'Đảng bộ A mới'}")
                .recorded();
        members("under", "A", "2013-12-31", "B").get().isRefused(403, "out-of-scope");

        registry.decision("5-QĐ/TU").on("2099-01-01").dissolve("C", "B").recorded();
        members("under", "C", "2013-12-31", "B").get().isRefused(403, "out-of-scope");
    }

    @Test
    void aMemberGoesWithTheNewestCellAndWhatItWasStaysReadable() {
        registry.decision("3-QĐ/TU").on("2010-01-01").move("mA1", "B1").recorded();

        assertThat(members("organization", "A1", "2009-12-31", "A")
                        .get()
                        .is(200)
                        .each("fullName"))
                .containsExactly("Nguyễn Văn Thử", "Trần Thị Thử");
        for (String way : new String[] {"", "/history"}) {
            Question asked =
                    registry.ask("/v1/members/" + registry.id("mA1") + way).because("xem");
            asked.as("member-reader", "A").get().isRefused(404, "member-unknown");
        }
        assertThat(registry.ask("/v1/members/" + registry.id("mA1") + "/history")
                        .because("xem")
                        .as("member-reader", "B")
                        .get()
                        .is(200)
                        .each("/organization/id"))
                .containsExactly("A1", "B1");
    }

    private Question members(String how, String organization, String day, String reader) {
        return registry.ask("/v1/members")
                .with(how, registry.id(organization))
                .asOf(day)
                .because("xem")
                .as("member-reader", reader);
    }
}
