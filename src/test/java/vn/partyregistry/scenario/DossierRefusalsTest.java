package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.partyregistry.testing.Registry;

/** What cannot stand in a dossier is refused by name, and leaves no trace. */
@QuarkusTest
class DossierRefusalsTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aBloc() {
        registry.decision("1-QĐ/TU")
                .on("1964-09-04")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("B", "BLOC", "Khối", "T")
                .establish("C", "GRASSROOTS_CELL", "Chi bộ", "B")
                .recorded();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWARD | honour: 'Cờ', awarded: '2013-02-30' | 400 | invalid-request | /changes/0/awarded",
                "AWARD | honour: 'Cờ', awarded: 'năm 2013' | 400 | invalid-request | /changes/0/awarded",
                "AWARD | honour: 'Cờ', awarded: 2013 | 400 | invalid-request | /changes/0/awarded",
                "AWARD | honour: 'Cờ', awarded: '1950' | 422 | rules-broken | /changes/0/awarded",
                "APPOINT | holder: 'A', positions: [{office: 'SECRETARY'}], held: '1950/1960' | 422 | rules-broken | /changes/0/held",
                "APPOINT | holder: 'A', positions: [] | 400 | invalid-request | /changes/0/positions",
                "APPOINT | holder: 'A', positions: [{office: 'KING'}] | 400 | invalid-request | /changes/0/positions/0/office",
                "HOLD_CONGRESS | kind: 'DELEGATES', delegations: [{to: 'X', official: -1}] | 400 | invalid-request |"
                        + " /changes/0/delegations/0/official",
                "HOLD_CONGRESS | kind: 'DELEGATES', targets: [{metric: 'M', value: 60, unit: 'PERCENT'}] | 400 |"
                        + " invalid-request | /changes/0/targets/0/comparator",
                "HOLD_CONGRESS | kind: 'DELEGATES', days: 0 | 400 | invalid-request | /changes/0/days",
                "RATE | of: 'MEMBERS', rating: 'tốt', value: 90 | 422 | rules-broken | /changes/0/comparator",
                "REMARK | topic: 'OTHER', text: 'Tuyệt mật' | 422 | rules-broken | /changes/0/text",
                "PUBLISH | title: 'Lịch sử (Mật)' | 422 | rules-broken | /changes/0/title",
                "AWARD | honour: 'Cờ', awarded: '2019', note: 'Tối mật' | 422 | rules-broken | /changes/0/note",
                "CITE | document: {documentType: 'OTHER', number: '12-QĐ/TU-M', title: 'Quyết định'} | 422 | rules-broken |"
                        + " /changes/0/document/number",
                "REMARK | topic: 'GOSSIP', text: 'x' | 400 | invalid-request | /changes/0/topic"
            })
    void whatCannotBeIsNamedAndNothingIsStored(String kind, String says, int status, String code, String place) {
        long head = registry.head();
        registry.decision("3-QĐ/TU")
                .on("2020-01-01")
                .says(kind, "{organization: 'B', " + says + "}")
                .sent()
                .isRefused(status, code, place);
        assertThat(registry.head()).isEqualTo(head);
    }

    @Test
    void anOfficeBeforeItsOrganizationExistsIsRefused() {
        registry.decision("3-QĐ/TU")
                .on("1960-01-01")
                .says("APPOINT", "{organization: 'B', holder: 'A', positions: [{office: 'SECRETARY'}]}")
                .sent()
                .isRefused(422, "rules-broken", "/changes/0/organization");
        registry.organization("NOPE", "dossier").get().isRefused(404, "organization-unknown");
        registry.ask("/v1/positions").get().isRefused(400, "invalid-parameter", "holder");
    }

    @Test
    void aRegistrarTellsOfItsOwnSubtreesOnly() {
        String award = "{organization: 'B', honour: 'Cờ', awarded: '2019'}";
        registry.decision("3-QĐ/TU")
                .on("2020-01-01")
                .says("AWARD", award)
                .by("registrar", "C")
                .sent()
                .isRefused(403, "out-of-scope");
        registry.decision("3-QĐ/TU")
                .on("2020-01-01")
                .says("AWARD", award)
                .by("registrar", "T")
                .sent()
                .is(201);
    }
}
