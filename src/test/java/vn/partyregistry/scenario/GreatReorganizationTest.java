package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;

/** A whole level rebuilt by one paper that does not say who becomes whom: the placements say it. */
@QuarkusTest
class GreatReorganizationTest {

    private static final int FROM = 102;
    private static final int INTO = 100;

    private final Registry registry = Registry.cornerOfItsOwn();

    @Test
    void whoContinuesInWhomIsToldByWhoIsFoundWhere() {
        Paper founding = registry.decision("1-QĐ/TU")
                .on("2000-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("K", "BLOC", "Khối K", "T");
        for (int i = 0; i < FROM; i++) {
            founding.establish("C" + i, "GRASSROOTS_COMMITTEE", "Đảng bộ " + i, "K")
                    .establish("C" + i + ".1", "CELL", "Chi bộ " + i, "C" + i);
        }
        founding.recorded();
        registry.decision("2-QĐ/TU")
                .on("2001-01-01")
                .admit("m1", "An", "1970-01-01", "C1.1")
                .recorded();
        long known = registry.decision("3-QĐ/TU")
                .on("2025-07-01")
                .says("REORGANIZE", "{from: [" + sources() + "], into: [" + heirs() + "]}")
                .recorded()
                .position();

        assertThat(related("C1", "successors", "2026-01-01")).containsExactly("N1");
        assertThat(related("C101", "successors", "2026-01-01")).containsExactly("N2");
        assertThat(related("N2", "predecessors", "2025-06-30")).containsExactly("C100", "C101", "C2");
        assertThat(registry.organization("N1", "lineage").get().is(200).eachOf("/edges", "membersMoved"))
                .containsExactly("1");
        assertThat(registry.organization("C5")
                        .asOf("2026-01-01")
                        .get()
                        .isRefused(410, "organization-ended")
                        .eachOf("/successors", "id"))
                .containsExactly("N5");

        assertThat(membersOfOldC1("N1").is(200).each("id")).containsExactly("m1");
        membersOfOldC1("N2").isRefused(403, "out-of-scope");

        registry.decision("4-QĐ/TU").on("2024-01-01").transfer("C5.1", "C6").recorded();

        assertThat(related("N5", "predecessors", "2024-06-01")).containsExactly("C6");
        assertThat(registry.organization("N5", "predecessors")
                        .with("on", "2024-06-01")
                        .position(known)
                        .get()
                        .is(200)
                        .each("id"))
                .containsExactly("C5");
    }

    private static String sources() {
        return IntStream.range(0, FROM).mapToObj(i -> "'C" + i + "'").collect(Collectors.joining(", "));
    }

    private static String heirs() {
        return IntStream.range(0, INTO)
                .mapToObj(i -> "{organization: 'N" + i + "', type: 'GRASSROOTS_COMMITTEE', name: 'Đảng bộ N" + i
                        + "', parent: 'K', children: ['C" + i + ".1'" + (i == 2 ? ", 'C100.1', 'C101.1'" : "") + "]}")
                .collect(Collectors.joining(", "));
    }

    private Answer membersOfOldC1(String reader) {
        return registry.ask("/v1/members")
                .with("under", registry.id("C1"))
                .asOf("2024-01-01")
                .because("xem")
                .as("member-reader", reader)
                .get();
    }

    private Iterable<String> related(String id, String how, String on) {
        return registry.organization(id, how).with("on", on).get().is(200).each("id");
    }
}
