package vn.partyregistry.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.partyregistry.store.Database;
import vn.partyregistry.testing.Question;
import vn.partyregistry.testing.Registry;

/** Memory places an organization in a subtree as PostgreSQL does, or leaves it to PostgreSQL. */
@QuarkusTest
class DirectoryScopeTest {

    private static final String[] IDS = {
        "T", "S", "K", "A", "B", "C", "D", "A1", "A2", "B1", "C1", "D1", "DX", "DY", "G", "H", "N", "N1", "W", "NOPE"
    };

    @Inject
    DirectoryKeeper keeper;

    @Inject
    DirectoryCheck check;

    @Inject
    Database database;

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aBlocMergedMovedAndDivided() throws InterruptedException {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("S", "PROVINCIAL", "Tỉnh S")
                .establish("K", "BLOC", "Khối K", "T")
                .establish("A", "GRASSROOTS_COMMITTEE", "Đảng bộ A", "K")
                .establish("A1", "CELL", "Chi bộ A1", "A")
                .establish("A2", "CELL", "Chi bộ A2", "A")
                .establish("B", "GRASSROOTS_COMMITTEE", "Đảng bộ B", "K")
                .establish("B1", "CELL", "Chi bộ B1", "B")
                .establish("C", "GRASSROOTS_COMMITTEE", "Đảng bộ C", "K")
                .establish("C1", "CELL", "Chi bộ C1", "C")
                .establish("D", "GRASSROOTS_COMMITTEE", "Đảng bộ D", "K")
                .establish("D1", "CELL", "Chi bộ D1", "D")
                .establish("G", "GRASSROOTS_CELL", "Chi bộ G", "K")
                .establish("H", "GRASSROOTS_CELL", "Chi bộ H", "K")
                .recorded();
        registry.decision("2-QĐ/TU")
                .on("2010-01-01")
                .says("ABSORB", "{into: 'B', absorbed: ['A']}")
                .recorded();
        registry.decision("3-QĐ/TU").on("2011-01-01").transfer("C1", "B").recorded();
        registry.decision("4-QĐ/TU").on("2012-01-01").transfer("H", "S").recorded();
        registry.decision("5-QĐ/TU")
                .on("2013-01-01")
                .says(
                        "DIVIDE",
                        "{from: 'D', into: [{organization: 'DX', type: 'GRASSROOTS_COMMITTEE', name: 'Đảng bộ DX', children: ['D1']},"
                                + " {organization: 'DY', type: 'GRASSROOTS_COMMITTEE', name: 'Đảng bộ DY', children: []}]}")
                .recorded();
        registry.decision("6-QĐ/TU").on("2014-01-01").dissolve("A2").recorded();
        registry.decision("7-QĐ/TU")
                .on("2999-01-01")
                .establish("N", "BLOC", "Khối mai sau", "S")
                .establish("N1", "GRASSROOTS_CELL", "Chi bộ mai sau", "N")
                .transfer("B1", "C")
                .dissolve("G")
                .recorded();
        String wrong = registry.decision("8-QĐ/TU")
                .on("2015-01-01")
                .establish("W", "GRASSROOTS_CELL", "Chi bộ nhầm", "K")
                .recorded()
                .at("/id")
                .asText();
        registry.decision("9-QĐ/TU").on("2015-01-01").annulling(wrong, "START").is(201);
        check.awaitNewest();
    }

    @Test
    void whateverMemorySaysIsWhatPostgresSays() throws InterruptedException {
        List<List<String>> all = new ArrayList<>(List.of(List.of(), ids("S", "B"), ids("NOPE", "K"), List.of("QN")));
        for (String root : IDS) {
            all.add(ids(root));
        }
        int told = 0;
        for (List<String> roots : all) {
            assertThat(check.differencesWithin(roots)).isEmpty();
            for (String id : ids(IDS)) {
                Optional<Boolean> kept = keeper.stands(id, roots);
                if (kept.isPresent()) {
                    assertThat(kept).as(id + " within " + roots).hasValue(asked(id, roots));
                    told++;
                }
            }
        }
        assertThat(told).isGreaterThan(all.size() * IDS.length / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "A1, B, true", "A1, A, false", "A1, T, true", "A1, S, false", "A1, A1, true",
        "C1, C, false", "C1, B, true", "H, K, false", "H, S, true", "D1, DX, true",
        "B1, B, true", "B1, C, false", "G, K, true", "T, S, false", "T, K, false",
        "A1, NOPE, false", "A, A, true", "A2, A2, true", "N, N, true"
    })
    void whatIsInForceAndWhatARootIsIsTold(String id, String root, boolean inside) {
        assertThat(keeper.stands(registry.id(id), ids(root))).hasValue(inside);
        assertThat(asked(registry.id(id), ids(root))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "A, B, true",
        "A, T, true",
        "A, S, false",
        "A2, B, true",
        "D, DX, false",
        "D, K, true",
        "N, S, false",
        "N1, N, false",
        "W, W, true",
        "W, K, false",
        "NOPE, NOPE, false",
        "NOPE, T, false"
    })
    void whatHasEndedOrIsYetToComeOrWasNeverThereIsLeftToPostgres(String id, String root, boolean inside) {
        assertThat(keeper.stands(registry.id(id), ids(root))).isEmpty();
        assertThat(asked(registry.id(id), ids(root))).isEqualTo(inside);
    }

    @Test
    void aMoveMovesTheScopeAtOnce() throws InterruptedException {
        registry.decision("10-QĐ/TU")
                .on("1980-01-01")
                .admit("m", "Lê Văn Thử", "1950-05-05", "B1")
                .recorded();
        for (int year = 1981; year < 2001; year++) {
            String superior = year % 2 == 0 ? "B" : "C";
            String other = year % 2 == 0 ? "C" : "B";
            registry.decision(year + "-QĐ/TU")
                    .on(year + "-01-01")
                    .transfer("B1", superior)
                    .recorded();
            if (year % 4 < 2) {
                check.awaitNewest();
            }
            cell(superior).get().is(200);
            cell(other).get().isRefused(403, "out-of-scope");
            member(superior).get().is(200);
            member(other).get().isRefused(404, "member-unknown");
        }
    }

    private Question cell(String reader) {
        return registry.ask("/v1/members")
                .with("organization", registry.id("B1"))
                .because("xem")
                .as("member-reader", reader);
    }

    private Question member(String reader) {
        return registry.ask("/v1/members/" + registry.id("m")).because("xem").as("member-reader", reader);
    }

    private boolean asked(String id, List<String> roots) {
        return database.first("SELECT organization_place_within(?, ?) IS NOT NULL", row -> row.getBoolean(1), id, roots)
                .orElseThrow();
    }

    private List<String> ids(String... local) {
        return Arrays.stream(local).map(registry::id).toList();
    }
}
