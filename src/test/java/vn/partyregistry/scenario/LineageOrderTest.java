package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Registry;

/** Who continues in whom when several things happen on one day: in the order of the papers, and in that of their changes. */
@QuarkusTest
class LineageOrderTest {

    private final Registry registry = Registry.cornerOfItsOwn();

    @Test
    void whoComesAfterASplitOfTheSameDayHasNoPartInIt() {
        established();
        registry.decision("2-QĐ/TU")
                .on("2010-01-01")
                .says(
                        "SEPARATE",
                        "{from: 'B', into: [{organization: 'C', type: 'GRASSROOTS_CELL', name: 'Chi bộ C', parent: 'K'}]}")
                .says("ABSORB", "{into: 'B', absorbed: ['A']}")
                .recorded();

        assertThat(related("A", "successors", "2010-01-01")).containsExactly("B");
        assertThat(related("C", "predecessors", "2009-12-31")).containsExactly("B");
    }

    @Test
    void whoComesBeforeASplitOfTheSameDayHasAPartInIt() {
        established();
        registry.decision("2-QĐ/TU")
                .on("2010-01-01")
                .says("ABSORB", "{into: 'B', absorbed: ['A']}")
                .says(
                        "SEPARATE",
                        "{from: 'B', into: [{organization: 'C', type: 'GRASSROOTS_CELL', name: 'Chi bộ C', parent: 'K'}]}")
                .recorded();

        assertThat(related("A", "successors", "2010-01-01")).containsExactly("B", "C");
        assertThat(related("C", "predecessors", "2009-12-31")).containsExactly("A", "B");
    }

    private void established() {
        registry.decision("1-QĐ/TU")
                .on("2000-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("K", "BLOC", "Khối K", "T")
                .establish("A", "GRASSROOTS_CELL", "Chi bộ A", "K")
                .establish("B", "GRASSROOTS_CELL", "Chi bộ B", "K")
                .recorded();
    }

    private Iterable<String> related(String id, String how, String on) {
        return registry.organization(id, how).with("on", on).get().is(200).each("id");
    }
}
