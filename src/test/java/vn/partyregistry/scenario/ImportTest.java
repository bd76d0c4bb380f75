package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.partyregistry.testing.HandedIn.decisions;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.store.Database;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.HandedIn;
import vn.partyregistry.testing.Registry;

/** A file is recorded as if each of its papers had been posted, all of them at one moment, or none. */
@QuarkusTest
class ImportTest {

    @Inject
    Database database;

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aProvinceWithABloc() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .recorded();
    }

    @Test
    void everyLineOfAGoodFileIsRecordedByItsPaper() {
        long before = registry.head();

        Answer job = decisions(registry, founding("T-1"), "", founding("T-2"), renaming("T-1", "Chi bộ Một (giả lập)"))
                .ended();

        assertThat(job.value("/state")).isEqualTo("DONE");
        assertThat(job.eachOf("/lines", "line")).containsExactly("1", "3", "4");
        assertThat(job.eachOf("/lines", "outcome")).containsOnly("RECORDED");
        assertThat(job.at("/tally/recorded").asInt()).isEqualTo(3);
        assertThat(job.at("/progress/done")).isEqualTo(job.at("/progress/total"));
        assertThat(job.at("/positions/first").asLong()).isGreaterThan(before);
        assertThat(job.at("/positions/last").asLong())
                .isEqualTo(job.at("/positions/first").asLong() + 2);
        String renamed = job.json().at("/lines/2/decision").asText();
        assertThat(registry.organization("T-1").get().value("/name")).isEqualTo("Chi bộ Một (giả lập)");
        registry.ask("/v1/decisions/" + renamed).get().is(200);
    }

    @Test
    void oneRefusedLineLeavesNothingOfTheFileAndIsNamed() {
        long before = registry.head();

        Answer job = decisions(
                        registry,
                        founding("T-1"),
                        renaming("T-9", "Không có"),
                        "{\"number\": 7}",
                        "no JSON",
                        founding("T-2"))
                .ended();

        assertThat(job.value("/state")).isEqualTo("FAILED");
        assertThat(job.eachOf("/lines", "outcome")).containsExactly("VALID", "REFUSED", "REFUSED", "REFUSED", "VALID");
        assertThat(job.value("/lines/1/errors/0/pointer")).isEqualTo("/changes/0/organization");
        assertThat(job.value("/lines/1/errors/0/message")).contains("T-9");
        assertThat(job.at("/lines/2/errors").size()).isGreaterThan(3);
        assertThat(job.at("/tally/refused").asInt()).isEqualTo(3);
        assertThat(job.json().has("positions")).isFalse();
        registry.organization("T-1").get().is(404);
        assertThat(registry.head()).isEqualTo(before);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String[] lines = {founding("T-1"), founding("T-2")};
        List<String> papers = decisions(registry, lines).ended().eachOf("/lines", "decision");
        long before = registry.head();

        Answer again = decisions(registry, lines).ended();

        assertThat(again.value("/state")).isEqualTo("DONE");
        assertThat(again.eachOf("/lines", "outcome")).containsOnly("UNCHANGED");
        assertThat(again.eachOf("/lines", "decision")).isEqualTo(papers);
        assertThat(registry.head()).isEqualTo(before);

        Answer grown = decisions(registry, lines[0], lines[1], founding("T-3")).ended();
        assertThat(grown.eachOf("/lines", "outcome")).containsExactly("UNCHANGED", "UNCHANGED", "RECORDED");
    }

    @Test
    void aFileIsOnlyTriedWhereThatIsAskedFor() {
        Answer tried = decisions(registry, founding("T-1")).onlyTried().ended();
        assertThat(tried.value("/state")).isEqualTo("DONE");
        assertThat(tried.eachOf("/lines", "outcome")).containsExactly("VALID");
        assertThat(tried.json().at("/lines/0").has("decision")).isFalse();
        registry.organization("T-1").get().is(404);

        Answer wrong = decisions(registry, renaming("T-9", "x")).onlyTried().ended();
        assertThat(wrong.value("/state")).isEqualTo("FAILED");
    }

    @Test
    void itsPapersBecomeKnownAtOneMomentThatOfItsEnd() {
        Answer job = decisions(registry, founding("T-1"), founding("T-2"), founding("T-3"))
                .ended();

        List<String> moments = registry.ask("/v1/changes")
                .with("after", String.valueOf(job.at("/positions/first").asLong() - 1))
                .with("limit", "3")
                .get()
                .each("recordedAt");
        assertThat(moments).isSorted().doesNotHaveDuplicates();
        Instant first = Instant.parse(moments.get(0));
        assertThat(Instant.parse(moments.get(2))).isBefore(first.plusNanos(10_000));
        assertThat(first).isAfter(Instant.parse(job.value("/startedAt")));
        assertThat(registry.organization("T-1").knownAt(moments.get(0)).get().position())
                .isEqualTo(job.at("/positions/first").asLong());
    }

    @Test
    void whoeverHasNoPartInAProvinceImportsNothingIntoItAndIsNotToldOfOthersFiles() {
        registry.decision("2-QĐ/TU").establish("S", "PROVINCIAL", "Tỉnh S").recorded();

        Answer foreign =
                decisions(registry, founding("T-1")).by("registrar", "S").ended();
        assertThat(foreign.value("/state")).isEqualTo("FAILED");
        assertThat(foreign.value("/lines/0/outcome")).isEqualTo("REFUSED");
        decisions(registry, founding("T-1")).by("registrar").sent().isRefused(403, "out-of-scope");
        decisions(registry, founding("T-1")).by("auditor").sent().isRefused(403, "forbidden");

        HandedIn own =
                decisions(registry, founding("T-1"), underneath("T-1-1", "T-1")).by("registrar", "T");
        Answer done = own.ended();
        assertThat(done.value("/state")).as(done.body()).isEqualTo("DONE");
        decisions(registry).by("admin").asked(done.value("/id"), "").is(200);
        registry.ask("/v1/imports/" + done.value("/id")).as("auditor").get().is(403);
    }

    @Test
    void aRunThatBreaksOffIsTakenUpAgainAndIsRecordedOnce() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            lines.add(founding("T-K" + i));
        }
        long before = registry.head();
        HandedIn file = decisions(registry, lines.toArray(String[]::new));
        String id = file.sent().is(202).value("/id");
        file.waited(id, answer -> answer.at("/progress/done").asInt() > 20);
        assertThat(registry.organization("T-K0").get().status()).isEqualTo(404);
        int ended = database.list(
                        "SELECT pg_terminate_backend(l.pid) FROM pg_locks l WHERE locktype = 'advisory'"
                                + " AND objid = (hashtext('registry import')::bigint & 4294967295)",
                        row -> row.getBoolean(1))
                .size();
        assertThat(ended).isEqualTo(1);

        Answer done = file.waited(id, answer -> answer.json().has("endedAt"));

        assertThat(done.value("/state")).as(done.body()).isEqualTo("DONE");
        assertThat(registry.head()).isGreaterThanOrEqualTo(before + 600);
        assertThat(done.at("/positions/last").asLong()
                        - done.at("/positions/first").asLong())
                .isEqualTo(599);
        assertThat(registry.organization("T-K599").get().status()).isEqualTo(200);
    }

    @Test
    void linesArePagedAndFilteredAndFollowedAsEvents() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add(i % 4 == 3 ? renaming("T-9", "x") : founding("T-P" + i));
        }
        HandedIn file = decisions(registry, lines.toArray(String[]::new));
        String id = file.ended().value("/id");

        Answer page = file.asked(id, "?limit=5").is(200);
        assertThat(page.eachOf("/lines", "line")).containsExactly("1", "2", "3", "4", "5");
        Answer second =
                file.asked(id, page.value("/next").substring(page.value("/next").indexOf('?')));
        assertThat(second.eachOf("/lines", "line")).containsExactly("6", "7", "8", "9", "10");
        assertThat(file.asked(id, "?outcome=REFUSED").eachOf("/lines", "line")).containsExactly("4", "8", "12");
        assertThat(file.asked(id, "?outcome=RECORDED").at("/lines").size()).isZero();
        file.asked(id, "?outcome=REFUSD&limit=0").isRefused(400, "invalid-parameter", "outcome", "limit");

        String events = registry.ask("/v1/imports/" + id)
                .as("admin")
                .accept("text/event-stream")
                .get()
                .is(200)
                .body();
        assertThat(events).startsWith("data:").contains("\"state\":\"FAILED\"");
    }

    private String founding(String id) {
        return underneath(id, "T-B");
    }

    private String underneath(String id, String parent) {
        return registry.decision("F-" + id + "-QĐ/TU")
                .establish(
                        id,
                        parent.equals("T-B") ? "GRASSROOTS_COMMITTEE" : "CELL",
                        "Đảng bộ " + id + " (giả lập)",
                        parent)
                .text();
    }

    private String renaming(String id, String name) {
        return registry.decision("R-" + id + "-QĐ/TU")
                .on("2000-01-01")
                .rename(id, name)
                .text();
    }
}
