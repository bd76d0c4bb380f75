package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** What papers tell of an organization besides its place: by day, by knowledge, and through its end. */
@QuarkusTest
class DossierTest {

    private static final String AN = "Lê Thị An (giả lập)";

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aBlocOfTwoNames() {
        registry.decision("1-QĐ/TU")
                .on("1964-09-04")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("B", "BLOC", "Khối cũ", "T")
                .establish("C", "GRASSROOTS_CELL", "Chi bộ", "B")
                .recorded();
        registry.decision("2-QĐ/TU").on("2013-01-29").rename("B", "Khối mới").recorded();
    }

    private Answer of(String part, String day) {
        return registry.organization("B", part).asOf(day).get().is(200);
    }

    private void appointed(String looseJson) {
        registry.decision("3-QĐ/TU")
                .on("2015-05-05")
                .says("APPOINT", "{organization: 'B', holder: '" + AN + "', " + looseJson + "}")
                .recorded();
    }

    @Test
    void anOfficeIsHeldFromThePaperOnUntilAnotherPaperEndsIt() {
        appointed("positions: [{office: 'SECRETARY'}, {office: 'STANDING_MEMBER'}]");
        registry.decision("4-QĐ/TU")
                .on("2018-08-08")
                .says("RELIEVE", "{organization: 'B', holder: '" + AN + "', office: 'SECRETARY'}")
                .recorded();
        assertThat(of("positions", "2015-05-04").each("office")).isEmpty();
        assertThat(of("positions", "2018-08-07").each("office")).containsExactly("SECRETARY", "STANDING_MEMBER");
        assertThat(of("positions", "2018-08-07").each("endedOn")).containsExactly("2018-08-08", null);
        assertThat(of("positions", "2018-08-08").each("office")).containsExactly("STANDING_MEMBER");
    }

    @Test
    void anOfficeOfUnknownDatesIsToldOnEveryDayOfTheOrganization() {
        appointed("held: 'XXXX', positions: [{office: 'SECRETARY', title: 'Bí thư'}]");
        assertThat(of("positions", "1970-01-01").each("/held/precision")).containsExactly("UNKNOWN");
        assertThat(of("positions", "1960-01-01").each("holder")).isEmpty();
        assertThat(registry.ask("/v1/positions")
                        .with("holder", "le thi an (gia lap)")
                        .asOf("2020-01-01")
                        .get()
                        .is(200)
                        .each("organization"))
                .contains("B");
    }

    @Test
    void aCommitteeEndsWithItsOrganizationAndItsDelegatesKeepTheirMandate() {
        appointed("positions: [{office: 'SECRETARY'}]");
        registry.decision("4-QĐ/TU")
                .on("2015-06-01")
                .says(
                        "HOLD_CONGRESS",
                        "{organization: 'B', kind: 'DELEGATES', ordinal: 'IX', held: '2015-05-30',"
                                + " delegations: [{to: 'Đại hội tỉnh', official: 15, alternate: 2}]}")
                .says("SET_CONTACT", "{organization: 'B', kind: 'PHONE', value: '000.1'}")
                .recorded();
        registry.decision("5-QĐ/TU")
                .on("2016-01-01")
                .establish("N", "BLOC", "Khối sau", "T")
                .says("ABSORB", "{into: 'N', absorbed: ['B']}")
                .recorded();
        assertThat(of("positions", "2015-12-31").each("endedOn")).containsExactly("2016-01-01");
        for (String part : new String[] {"positions", "contacts"}) {
            assertThat(of(part, "2015-12-31").each("certainty")).as(part).isNotEmpty();
            assertThat(of(part, "2016-01-01").each("certainty")).as(part).isEmpty();
        }
        assertThat(of("congresses", "2020-01-01").each("/delegations/0/official"))
                .containsExactly("15");
        Answer heir =
                registry.organization("N", "dossier").asOf("2020-01-01").get().is(200);
        assertThat(heir.eachOf("/predecessors", "id")).containsExactly("B");
        Answer former =
                registry.link(heir.at("/predecessors/0/dossier").asText()).is(200);
        assertThat(former.eachOf("/positions", "holder")).containsExactly(AN);
    }

    @Test
    void anAwardIsGivenToTheNameOfItsDayOrToBothThatItMayBe() {
        registry.decision("3-QĐ/TU")
                .on("2020-01-01")
                .says("AWARD", "{organization: 'B', honour: 'Huân chương', awarded: '2004'}")
                .says("AWARD", "{organization: 'B', honour: 'Cờ', awarded: '2013'}")
                .says("AWARD", "{organization: 'B', honour: 'Bằng khen', awarded: '2013-01-29'}")
                .recorded();
        Answer awards = of("awards", "2020-01-01");
        assertThat(awards.each("/recipient/name")).containsExactly("Khối cũ", null, "Khối mới");
        assertThat(awards.eachOf("/items/1/recipient/candidates", "")).hasSize(2);
        assertThat(awards.at("/items/1/recipient/ambiguous").asBoolean()).isTrue();
        assertThat(of("awards", "2012-12-31").each("honour")).containsExactly("Huân chương");
    }

    @Test
    void aTermEndsWithItsSpanOrByAPaperAndItsOfficesWithIt() {
        registry.decision("3-QĐ/TU")
                .on("2020-08-05")
                .says("OPEN_TERM", "{organization: 'B', ordinal: 'IX', span: '2020/2025'}")
                .says(
                        "APPOINT",
                        "{organization: 'B', holder: '" + AN + "', term: 'IX', positions: [{office: 'MEMBER'}]}")
                .recorded();
        assertThat(of("terms", "2019-12-31").each("ordinal")).isEmpty();
        assertThat(of("terms", "2025-12-31").each("current")).containsExactly("true");
        assertThat(of("terms", "2026-01-01").each("current")).containsExactly("false");
        registry.decision("4-QĐ/TU")
                .on("2024-04-04")
                .says("CLOSE_TERM", "{organization: 'B', ordinal: 'IX'}")
                .recorded();
        assertThat(of("terms", "2024-04-03").each("current")).containsExactly("true");
        assertThat(of("terms", "2024-04-04").each("current")).containsExactly("false");
        assertThat(of("positions", "2024-04-03").each("holder")).containsExactly(AN);
        assertThat(of("positions", "2024-04-04").each("holder")).isEmpty();
    }

    @Test
    void whatWasReachedIsToldBesideTheTargetFromItsDayOn() {
        String share = "comparator: 'GE', unit: 'PERCENT'";
        registry.decision("3-QĐ/TU")
                .on("2020-08-05")
                .says(
                        "HOLD_CONGRESS",
                        "{organization: 'B', kind: 'ALL_MEMBERS', ordinal: 'IX', period: '2020/2025', targets: [{metric: 'GOOD', value: 80, "
                                + share + "}]}")
                .recorded();
        registry.decision("4-QĐ/TU")
                .on("2023-01-05")
                .says(
                        "REPORT_RESULT",
                        "{organization: 'B', metric: 'GOOD', congress: 'IX', value: 84.5, on: '2022', " + share + "}")
                .recorded();
        assertThat(of("targets", "2021-12-31").at("/items/0/results")).isEmpty();
        assertThat(of("targets", "2023-12-31").eachOf("/items/0/results", "value"))
                .containsExactly("84.5");
    }

    @Test
    void aCorrectionIsToldAnewAndTheEarlierKnowledgeStays() {
        Answer recorded = registry.decision("3-QĐ/TU")
                .on("2020-01-01")
                .says("PUBLISH", "{organization: 'B', title: 'Lịch sử', published: '2003'}")
                .recorded();
        long before = recorded.position();
        registry.decision("3-QĐ/TU")
                .on("2020-01-01")
                .says("PUBLISH", "{organization: 'B', title: 'Lịch sử', published: '2004'}")
                .correcting(recorded.at("/id").asText());
        assertThat(of("publications", "2021-01-01").each("/published/edtf")).containsExactly("2004");
        assertThat(registry.organization("B", "publications")
                        .asOf("2021-01-01")
                        .position(before)
                        .get()
                        .each("/published/edtf"))
                .containsExactly("2003");
    }

    @Test
    void anAnnulledPaperTellsNothingAnyMoreFromItsDayOn() {
        String id = registry.decision("3-QĐ/TU")
                .on("2020-01-01")
                .says("AWARD", "{organization: 'B', honour: 'Cờ', awarded: '2019'}")
                .recorded()
                .at("/id")
                .asText();
        registry.decision("9-QĐ/TU")
                .on("2022-02-02")
                .annulling(id, "2022-02-02")
                .is(201);
        assertThat(of("awards", "2022-02-01").each("honour")).containsExactly("Cờ");
        assertThat(of("awards", "2022-02-02").each("honour")).isEmpty();
    }

    @Test
    void theFeedNamesTheOrganizationAndTheListGoesPageByPage() {
        Answer recorded = registry.decision("3-QĐ/TU")
                .on("2020-01-01")
                .says("AWARD", "{organization: 'B', honour: 'một', awarded: '2001'}")
                .says("AWARD", "{organization: 'B', honour: 'hai', awarded: '2002'}")
                .recorded();
        Answer entry = registry.ask("/v1/changes")
                .with("after", String.valueOf(recorded.position() - 1))
                .with("limit", "1")
                .get();
        assertThat(entry.at("/items/0/organizations/0").asText()).isEqualTo(registry.id("B"));
        Answer first = registry.organization("B", "awards")
                .with("limit", "1")
                .with("totalCount", "true")
                .get()
                .is(200);
        assertThat(first.value("/total")).isEqualTo("2");
        Answer second = registry.link(first.at("/next").asText()).is(200);
        assertThat(second.each("honour")).containsExactly("hai");
        assertThat(second.at("/next").isMissingNode()).isTrue();
    }

    @Test
    void aCitedDocumentTellsHowItBearsOnOthersAndEveryRecordItsSource() {
        String title = "Bài của " + registry.prefix();
        registry.decision("3-QĐ/TU")
                .on("2020-01-01")
                .with("source", JsonNodeFactory.instance.objectNode().put("title", title))
                .says(
                        "CITE",
                        "{organization: 'B', document: {number: '77-NQ/TU', documentType: 'RESOLUTION', issuedBy: 'Tỉnh ủy',"
                                + " issued: '2019', title: 'Nghị quyết'}, relations: [{relation: 'REPLACES', number: '7-NQ/TU'}]}")
                .recorded();
        Answer dossier = registry.organization("B", "dossier").get().is(200);
        assertThat(dossier.eachOf("/documents/0/relations", "relation")).containsExactly("REPLACES");
        assertThat(dossier.eachOf("/documents", "/source/title")).containsExactly("Bài của ");
        assertThat(registry.ask("/v1/documents")
                        .with("number", "77-nq-tu")
                        .with("issuer", "tinh uy")
                        .get()
                        .each("organization"))
                .contains("B");
        assertThat(registry.ask("/v1/documents")
                        .with("number", "77")
                        .with("documentType", "DIRECTIVE")
                        .get()
                        .each("organization"))
                .isEmpty();
        assertThat(registry.ask("/v1/sources")
                        .with("limit", "1000")
                        .get()
                        .is(200)
                        .each("/source/title"))
                .contains("Bài của ");
    }
}
