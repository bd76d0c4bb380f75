package vn.partyregistry.organization;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.organization.OrganizationRepository.Newest;
import vn.partyregistry.store.Database;

/** Holds what is kept in memory to what the database answers. */
@ApplicationScoped
public class DirectoryCheck {

    private static final long PATIENCE_MILLIS = 10_000;
    private static final int ROOTS = 5;

    private final DirectoryKeeper keeper;
    private final OrganizationRepository repository;
    private final Database database;

    DirectoryCheck(DirectoryKeeper keeper, OrganizationRepository repository, Database database) {
        this.keeper = keeper;
        this.repository = repository;
        this.database = database;
    }

    /** Waits until the newest state is at hand, which it must be soon after the last recording. */
    public void awaitNewest() throws InterruptedException {
        long since = System.currentTimeMillis();
        while (!keeper.isReady()) {
            assertThat(System.currentTimeMillis() - since)
                    .as("milliseconds until the directory stands at the newest position")
                    .isLessThan(PATIENCE_MILLIS);
            Thread.sleep(5);
        }
    }

    /** Every organization ever established, on the days around its changes: what memory says otherwise than the database. */
    public List<String> differences() throws InterruptedException {
        awaitNewest();
        List<String> differences = new ArrayList<>();
        Random random = new Random(7);
        for (String id : database.list("SELECT id FROM organization", row -> row.getString(1))) {
            List<LocalDate> days = new ArrayList<>(database.list(
                    "SELECT valid_from FROM organization_history WHERE organization = ?",
                    row -> row.getObject(1, LocalDate.class),
                    id));
            days.add(LocalDate.of(1950, 1, 1).plusDays(random.nextInt(40_000)));
            for (LocalDate day : days) {
                compare(id, day, differences);
                compare(id, day.minusDays(1), differences);
            }
        }
        List<String> roots =
                new ArrayList<>(database.list("SELECT id FROM organization ORDER BY id", row -> row.getString(1)));
        Collections.shuffle(roots, random);
        for (String root : roots.subList(0, Math.min(ROOTS, roots.size()))) {
            differences.addAll(differencesWithin(List.of(root)));
        }
        return differences;
    }

    /** Every organization that memory places otherwise than the database, inside or outside these subtrees of today. */
    public List<String> differencesWithin(List<String> roots) throws InterruptedException {
        awaitNewest();
        return database
                .list(
                        "SELECT id, organization_place_within(id, ?) IS NOT NULL FROM organization ORDER BY id",
                        row -> Map.entry(row.getString(1), row.getBoolean(2)),
                        roots)
                .stream()
                .filter(stored -> !keeper.stands(stored.getKey(), roots)
                        .orElse(stored.getValue())
                        .equals(stored.getValue()))
                .map(stored -> stored.getKey() + " within " + roots + ": not " + stored.getValue())
                .toList();
    }

    /** How many organizations are at hand, to know that the comparison was of something. */
    public long inForce(LocalDate day) {
        return database.list("SELECT id FROM organization", row -> row.getString(1)).stream()
                .filter(id -> keeper.newest(id, day).isPresent())
                .count();
    }

    private void compare(String id, LocalDate day, List<String> differences) {
        Newest stored = repository.newest(id, day);
        Optional<OrganizationView> expected = stored.organization().map(view -> view.at(SnapshotView.of(stored.at())));
        Optional<OrganizationView> kept = keeper.newest(id, day);
        if (!kept.equals(expected)) {
            differences.add(id + " on " + day + ": " + kept + " instead of " + expected);
        }
    }
}
