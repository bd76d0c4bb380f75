package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.server.PostgresTestResource;
import vn.partyregistry.testing.Paper;
import vn.partyregistry.testing.Registry;

/** 64 clients at once: one of contradicting papers is recorded, and positions have no gaps. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class RivalsTest {

    private static final int CLIENTS = 64;

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aBlocOfManyCommittees() {
        Paper founding = registry.decision("1-QĐ/TU")
                .on("2000-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("X", "BLOC", "Khối X", "T");
        for (int i = 0; i < CLIENTS; i++) {
            founding.establish("G" + i, "GRASSROOTS_COMMITTEE", "Đảng bộ G" + i, "X");
        }
        founding.recorded();
    }

    @Test
    void onePaperOfManyIsRecordedAndEveryPositionIsThere() throws Exception {
        long start = registry.head();
        List<Integer> same = atOnce(i -> registry.decision("2-QĐ/TU")
                .on("2010-01-01")
                .rename("X", "Tên mới")
                .header("Idempotency-Key", registry.prefix() + "một"));
        assertThat(same).containsOnlyOnce(201).containsOnly(200, 201);

        List<Integer> rivals =
                atOnce(i -> registry.decision("3-QĐ/TU").on("2011-01-01").rename("X", "Tên " + i));
        assertThat(rivals).containsOnlyOnce(201).containsOnly(201, 409);

        List<Integer> mergers = atOnce(i -> registry.decision("4" + i + "-QĐ/TU")
                .on("2012-01-01")
                .says("ABSORB", "{into: 'G" + (i == 7 ? 8 : i) + "', absorbed: ['G7']}"));
        assertThat(mergers).containsOnlyOnce(201);
        assertThat(mergers).allMatch(status -> status == 201 || status == 409 || status == 422);

        List<Integer> reused = atOnce(i -> registry.decision("6" + i + "-QĐ/TU")
                .on("2013-01-01")
                .rename("X", "Khóa " + i)
                .header("Idempotency-Key", registry.prefix() + "hai"));
        assertThat(reused).containsOnlyOnce(201).containsOnly(201, 422);

        assertThat(registry.head()).isEqualTo(start + 4);
        assertThat(registry.ask("/v1/changes")
                        .with("after", String.valueOf(start))
                        .get()
                        .is(200)
                        .each("position"))
                .containsExactly("" + (start + 1), "" + (start + 2), "" + (start + 3), "" + (start + 4));
    }

    private static List<Integer> atOnce(IntFunction<Paper> papers) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Integer>> waiting = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Paper paper = papers.apply(i);
                waiting.add(clients.submit(() -> paper.sent().status()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> each : waiting) {
                statuses.add(each.get());
            }
            return statuses;
        } finally {
            clients.shutdown();
        }
    }
}
