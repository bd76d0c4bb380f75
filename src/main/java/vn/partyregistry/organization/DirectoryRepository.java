package vn.partyregistry.organization;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.partyregistry.change.DecisionContent.Precision;
import vn.partyregistry.journal.Journal;
import vn.partyregistry.journal.Journal.Touched;
import vn.partyregistry.organization.ListedVersion.Paper;
import vn.partyregistry.organization.OrganizationView.DecisionReference;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.RegistryClock;
import vn.partyregistry.time.Snapshot;

/** Reads the believed organizations into a {@link Directory}: all of them once, and then what recordings touched. */
@ApplicationScoped
class DirectoryRepository {

    private static final String ALL =
            "SELECT " + ListedVersion.COLUMNS + " FROM organization_version v ORDER BY v.organization, v.valid_from";

    private static final String SOME = "SELECT " + ListedVersion.COLUMNS
            + " FROM organization_version v WHERE v.organization = ANY (?) ORDER BY v.organization, v.valid_from";

    private static final String PAPERS = """
            SELECT DISTINCT ON (c.decision) c.decision, c.number, c.signed_on, c.effective_on, c.date_precision
            FROM decision_content c WHERE %s ORDER BY c.decision, c.recorded_from DESC""";

    private static final String OPENED_BY =
            "SELECT DISTINCT organization FROM organization_version WHERE opened_by = ANY (?)";

    private final Database database;
    private final Journal journal;

    DirectoryRepository(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /**
     * Reads all; what is recorded meanwhile may be missing, or in part.
     *
     * @return a position at which everything read was recorded or later; nothing if there are more versions than {@code most}
     */
    Optional<Long> load(Directory directory, int most) {
        long before = head().position();
        if (database.first("SELECT count(*) FROM organization_version", row -> row.getLong(1))
                        .orElseThrow()
                > most) {
            return Optional.empty();
        }
        Map<String, String> ids = new HashMap<>();
        Map<String, Paper> papers = new HashMap<>();
        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            papers(papers, "c.decision IN (SELECT opened_by FROM organization_version)");
            database.each(ALL, row -> {
                if (papers.containsKey(row.getString(12))) {
                    directory.add(new ListedVersion(row, ids, papers));
                }
                return null;
            });
        });
        return Optional.of(before);
    }

    /** Reads in what was touched after a position, until nothing else is recorded while it reads; gives the newest state. */
    Snapshot follow(Directory directory, long position) {
        Snapshot head = head();
        for (long from = position; head.position() != from; head = head()) {
            from = head.position();
            Touched touched = journal.touchedAfter(position);
            Set<String> ids = new TreeSet<>(touched.organizations());
            ids.addAll(database.list(OPENED_BY, row -> row.getString(1), touched.papers()));
            read(directory, ids);
        }
        return head;
    }

    private void read(Directory directory, Set<String> ids) {
        Map<String, List<ListedVersion>> found = new HashMap<>();
        Map<String, Paper> papers = new HashMap<>();
        Map<String, String> shared = new HashMap<>();
        papers(papers, "c.decision IN (SELECT opened_by FROM organization_version WHERE organization = ANY (?))", ids);
        database.list(
                SOME,
                row -> papers.containsKey(row.getString(12))
                        && found.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                                .add(new ListedVersion(row, shared, papers)),
                ids);
        ids.forEach(id -> directory.put(id, found.getOrDefault(id, List.of())));
    }

    private void papers(Map<String, Paper> papers, String which, Object... arguments) {
        database.each(
                PAPERS.formatted(which),
                row -> papers.put(
                        row.getString(1),
                        new Paper(
                                new DecisionReference(
                                        row.getString(1),
                                        row.getString(2),
                                        Database.date(row, "signed_on"),
                                        Database.date(row, "effective_on")),
                                row.getString(5) == null ? null : Precision.valueOf(row.getString(5)))),
                arguments);
    }

    private Snapshot head() {
        return journal.head(RegistryClock.today());
    }
}
