package vn.partyregistry.decision;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.change.Outcome;
import vn.partyregistry.change.Outcome.Rewriting;
import vn.partyregistry.change.Past;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.change.Replay;
import vn.partyregistry.change.Severity;
import vn.partyregistry.change.Subject;
import vn.partyregistry.journal.Journal;
import vn.partyregistry.member.MemberTimelines;
import vn.partyregistry.organization.OrganizationTimelines;
import vn.partyregistry.security.Sight;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.RegistryClock;
import vn.partyregistry.time.Snapshot;
import vn.partyregistry.time.Timeline;

/**
 * Replays every decision from nothing and holds what is stored against it, and has kept counts compared with the rows; cost
 * grows with the whole registry. A replay holds all histories in memory, so a registry with very many changes is not replayed.
 */
@ApplicationScoped
public class IntegrityService {

    /** History before there was any. */
    private static final String ONE_STATE = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";

    private static final Past NOTHING = new Past() {
        @Override
        public Map<String, Timeline<OrganizationState>> organizations(Collection<String> ids) {
            return Map.of();
        }

        @Override
        public Map<String, Timeline<MemberState>> members(Collection<String> ids) {
            return Map.of();
        }

        @Override
        public Map<String, List<String>> children(Collection<String> organizations, LocalDate day) {
            return Map.of();
        }

        @Override
        public List<String> everUnder(Collection<String> organizations) {
            return List.of();
        }

        @Override
        public List<String> everIn(Collection<String> organizations) {
            return List.of();
        }

        @Override
        public Map<String, List<String>> membersIn(Collection<String> organizations, LocalDate day) {
            return Map.of();
        }

        @Override
        public List<PlacedTouch> touching(Collection<Subject> subjects, LocalDate from, LocalDate to) {
            return List.of();
        }

        @Override
        public List<PlacedChange> returns(LocalDate from) {
            return List.of();
        }

        @Override
        public Map<Subject, LocalDate> changedBy(String decision) {
            return Map.of();
        }
    };

    private final Journal journal;
    private final Database database;
    private final OrganizationTimelines organizations;
    private final MemberTimelines members;
    private final Event<Proving> proofs;
    private final Sight sight;

    IntegrityService(
            Journal journal,
            Database database,
            OrganizationTimelines organizations,
            MemberTimelines members,
            Event<Proving> proofs,
            Sight sight) {
        this.journal = journal;
        this.database = database;
        this.organizations = organizations;
        this.members = members;
        this.proofs = proofs;
        this.sight = sight;
    }

    /** Changes that a replay holds within the memory of a service. */
    private static final long MOST_REPLAYED = 200_000;

    /** For one of its questions; those about a whole country take minutes. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /**
     * What a run found; no differences means that all is as the decisions make it.
     *
     * @param changes how many changes are stored
     * @param replayed whether all of them were replayed
     * @param countDays the days on which counts were compared
     */
    public record Report(
            Snapshot snapshot,
            long millis,
            List<String> differences,
            long changes,
            boolean replayed,
            List<LocalDate> countDays) {}

    /** One consistent look at everything: the transaction sees one state while others go on writing. */
    @Transactional
    @TransactionConfiguration(timeout = 3600)
    public Report check() {
        long began = System.nanoTime();
        database.update(ONE_STATE);
        return database.patiently(LONGEST, () -> sight.everything(() -> checked(began)));
    }

    /** The same for one of the registries on a database that all begin at the same hour; nothing where another is at it. */
    @Transactional
    @TransactionConfiguration(timeout = 3600)
    public Optional<Report> checkUnlessAnotherDoes() {
        long began = System.nanoTime();
        database.update(ONE_STATE);
        boolean first = database.first(
                        "SELECT pg_try_advisory_xact_lock(hashtext('registry.proof'))", row -> row.getBoolean(1))
                .orElseThrow();
        return first
                ? Optional.of(database.patiently(LONGEST, () -> sight.everything(() -> checked(began))))
                : Optional.empty();
    }

    private Report checked(long began) {
        Snapshot head = journal.head(RegistryClock.today());
        List<String> differences = new ArrayList<>();
        gaps(head, differences);
        long changes = database.first("SELECT count(*) FROM decision_change", row -> row.getLong(1))
                .orElseThrow();
        if (changes <= MOST_REPLAYED) {
            replay(differences);
        }
        List<LocalDate> countDays = new ArrayList<>();
        proofs.fire(new Proving(head.asOf(), differences, countDays));
        return new Report(
                head,
                Duration.ofNanos(System.nanoTime() - began).toMillis(),
                differences,
                changes,
                changes <= MOST_REPLAYED,
                countDays);
    }

    private void replay(List<String> differences) {
        List<PlacedChange> changes = database.list(
                "SELECT decision, change_index, place, effective_on, body FROM decision_change", BelievedPast::placed);
        Outcome outcome = new Replay(NOTHING, Set.of(), changes, true).run();
        outcome.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .forEach(
                        finding -> differences.add("decision " + finding.cause().decision() + " breaks "
                                + finding.violation().rule() + ": "
                                + finding.violation().key()));
        compare("organization", "organization_version", outcome.organizations(), organizations::load, differences);
        compare("member", "everyone", outcome.members(), members::load, differences);
    }

    private void gaps(Snapshot head, List<String> differences) {
        database
                .list(
                        "SELECT count(*), coalesce(max(position), 0) FROM journal WHERE position <= ?",
                        row -> List.of(row.getLong(1), row.getLong(2)),
                        head.position())
                .stream()
                .filter(counted -> counted.get(0) != head.position() || counted.get(1) != head.position())
                .forEach(counted -> differences.add("journal has " + counted.get(0) + " entries up to " + counted.get(1)
                        + ", its head is " + head.position()));
    }

    private <S> void compare(
            String kind,
            String table,
            Map<String, Rewriting<S>> replayed,
            Function<Collection<String>, Map<String, Timeline<S>>> load,
            List<String> differences) {
        List<String> stored = database.list("SELECT DISTINCT " + kind + " FROM " + table, row -> row.getString(1));
        Set<String> ids = new TreeSet<>(replayed.keySet());
        ids.addAll(new HashSet<>(stored));
        Map<String, Timeline<S>> believed = load.apply(ids);
        for (String id : ids) {
            Timeline<S> desired = replayed.containsKey(id) ? replayed.get(id).desired() : Timeline.empty();
            Timeline<S> kept = believed.getOrDefault(id, Timeline.empty());
            if (!desired.equals(kept)) {
                differences.add(kind + " " + id + ": " + desired.without(kept).size() + " versions missing, "
                        + kept.without(desired).size() + " not explained by decisions");
            }
        }
    }
}
