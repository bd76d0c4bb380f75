package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import vn.partyregistry.decision.Proving;
import vn.partyregistry.store.Database;

/**
 * Compares the kept counts of every organization with the rows, on some days of the recorded past and at some positions,
 * other ones each day, and with each other.
 */
@ApplicationScoped
class RollUpProof {

    private static final int DAYS = 6;
    private static final int POSITIONS = 2;

    private final DifferenceRepository differences;
    private final Database database;

    RollUpProof(DifferenceRepository differences, Database database) {
        this.differences = differences;
        this.database = database;
    }

    void prove(@Observes Proving proving) {
        Random random = new Random(proving.today().toEpochDay());
        NavigableSet<LocalDate> days = days(proving.today(), random);
        proving.countDays().addAll(days);
        for (LocalDate day : days) {
            proving.differences().addAll(differences.on(day));
        }
        proving.differences().addAll(differences.ofYears());
        long since = number("SELECT position FROM count_entry_since");
        if (since == 0) {
            proving.differences().addAll(differences.ofEntries());
        }
        List<LocalDate> among = List.copyOf(days);
        for (long position : positions(since, number("SELECT position FROM journal_head"), random)) {
            // The last day sums up all of them; another one tells apart what came to the same in the end.
            for (LocalDate day : new TreeSet<>(List.of(among.get(random.nextInt(among.size())), days.last()))) {
                proving.differences().addAll(differences.on(day, position));
            }
        }
    }

    private long number(String sql) {
        return database.first(sql, row -> row.getLong(1)).orElseThrow();
    }

    /** Before the first entries, unless nothing was known then, and some in between. */
    private static Set<Long> positions(long since, long head, Random random) {
        Set<Long> positions = new TreeSet<>();
        if (since > 0) {
            positions.add(since);
        }
        long first = Math.max(since, 1);
        while (positions.size() < Math.min(POSITIONS, head - first)) {
            positions.add(first + random.nextLong(head - first));
        }
        return positions;
    }

    /** Today, the last day of which anything is told, and some in between that change from day to day. */
    private NavigableSet<LocalDate> days(LocalDate today, Random random) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(today);
        database.list("""
                SELECT least(m.first, o.first), greatest(m.last, o.last)
                FROM (SELECT min(day) AS first, max(day) AS last FROM member_count_change) m,
                    (SELECT min(day) AS first, max(day) AS last FROM organization_count_change) o""", row -> {
            LocalDate first = row.getObject(1, LocalDate.class);
            LocalDate last = row.getObject(2, LocalDate.class);
            if (first != null) {
                days.add(last);
                long stretch = last.toEpochDay() - first.toEpochDay() + 1;
                while (days.size() < Math.min(DAYS, stretch)) {
                    days.add(first.plusDays(random.nextLong(stretch)));
                }
            }
            return null;
        });
        return days;
    }
}
