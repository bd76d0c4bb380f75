package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.decision.Applied;
import vn.partyregistry.statistics.RollUp.Superior;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.Rows;
import vn.partyregistry.time.Span;

/**
 * The rolled-up counts of what is now believed, and by how much each recording changed them: written in its own
 * transaction, a handful of rows for each ancestor, however many members there are.
 */
@ApplicationScoped
class RollUpRepository {

    /** OFFSET keeps it a look by key for each: PostgreSQL expects thousands above, and would read the whole table once. */
    static final String SUPERIORS = """
            WITH RECURSIVE above (organization) AS (
                SELECT unnest(?::text[])
                UNION
                SELECT v.parent FROM above a CROSS JOIN LATERAL (
                    SELECT parent FROM organization_version WHERE organization = a.organization AND parent IS NOT NULL
                    OFFSET 0) v)
            SELECT v.* FROM above a CROSS JOIN LATERAL (
                SELECT organization, parent, valid_from, valid_to FROM organization_version
                WHERE organization = a.organization AND parent IS NOT NULL OFFSET 0) v""";

    /** One statement writes what changed of days, of their years, and the entry that tells which recording did so. */
    private static final String MEMBERS = """
            WITH change AS MATERIALIZED (
                SELECT ?::bigint AS position, c.*
                FROM unnest(?::text[], ?::date[], ?::int4[], ?::int4[]) c (organization, day, official, probationary)),
            entered AS (
                INSERT INTO member_count_entry (organization, position, day, official, probationary)
                SELECT organization, position, day, official, probationary FROM change),
            yearly AS (
                INSERT INTO member_count_year AS kept (organization, year, official, probationary)
                SELECT organization, extract(year FROM day)::int, sum(official), sum(probationary) FROM change
                GROUP BY 1, 2 HAVING sum(official) <> 0 OR sum(probationary) <> 0 ORDER BY 1, 2
                ON CONFLICT (organization, year) DO UPDATE
                SET official = kept.official + excluded.official, probationary = kept.probationary + excluded.probationary)
            INSERT INTO member_count_change AS kept (organization, day, official, probationary)
            SELECT organization, day, official, probationary FROM change
            ON CONFLICT (organization, day) DO UPDATE
            SET official = kept.official + excluded.official, probationary = kept.probationary + excluded.probationary""";

    private static final String ORGANIZATIONS = """
            WITH change AS MATERIALIZED (
                SELECT ?::bigint AS position, c.*
                FROM unnest(?::text[], ?::date[], ?::text[], ?::int4[], ?::int4[]) c (organization, day, type, units, direct)),
            entered AS (
                INSERT INTO organization_count_entry (organization, position, day, type, units, direct)
                SELECT organization, position, day, type, units, direct FROM change),
            yearly AS (
                INSERT INTO organization_count_year AS kept (organization, year, type, units, direct)
                SELECT organization, extract(year FROM day)::int, type, sum(units), sum(direct) FROM change
                GROUP BY 1, 2, 3 HAVING sum(units) <> 0 OR sum(direct) <> 0 ORDER BY 1, 2, 3
                ON CONFLICT (organization, year, type) DO UPDATE
                SET units = kept.units + excluded.units, direct = kept.direct + excluded.direct)
            INSERT INTO organization_count_change AS kept (organization, day, type, units, direct)
            SELECT organization, day, type, units, direct FROM change
            ON CONFLICT (organization, day, type) DO UPDATE
            SET units = kept.units + excluded.units, direct = kept.direct + excluded.direct""";

    private final Database database;

    RollUpRepository(Database database) {
        this.database = database;
    }

    /** Ids are written in their order, so that two writers could never wait for each other in a circle. */
    void keep(@Observes Applied applied) {
        Rows members = new Rows("text", "date", "int4", "int4");
        Rows organizations = new Rows("text", "date", "text", "int4", "int4");
        RollUp.of(applied.outcome().organizations(), applied.outcome().members(), this::held, this::superiors)
                .forEach((id, steps) -> steps.forEach((day, change) -> {
                    if (change[Measure.OFFICIAL] != 0 || change[Measure.PROBATIONARY] != 0) {
                        members.add(id, day, change[Measure.OFFICIAL], change[Measure.PROBATIONARY]);
                    }
                    for (OrganizationType type : OrganizationType.values()) {
                        int units = change[Measure.units(type)];
                        int direct = change[Measure.direct(type)];
                        if (units != 0 || direct != 0) {
                            organizations.add(id, day, type, units, direct);
                        }
                    }
                }));
        if (!members.isEmpty()) {
            database.write(MEMBERS, members.after(applied.position()));
        }
        if (!organizations.isEmpty()) {
            database.write(ORGANIZATIONS, organizations.after(applied.position()));
        }
    }

    /** What some organizations hold over all time. */
    Map<String, Steps> held(Collection<String> ids) {
        Map<String, Steps> held = new HashMap<>();
        database.list(
                "SELECT organization, day, official, probationary FROM member_count_change WHERE organization = ANY (?)",
                row -> {
                    Steps steps = held.computeIfAbsent(row.getString(1), key -> new Steps());
                    LocalDate day = row.getObject(2, LocalDate.class);
                    steps.add(day, Measure.OFFICIAL, row.getInt(3));
                    steps.add(day, Measure.PROBATIONARY, row.getInt(4));
                    return steps;
                },
                ids);
        database.list(
                "SELECT organization, day, type, units, direct FROM organization_count_change WHERE organization = ANY (?)",
                row -> {
                    Steps steps = held.computeIfAbsent(row.getString(1), key -> new Steps());
                    LocalDate day = row.getObject(2, LocalDate.class);
                    OrganizationType type = OrganizationType.valueOf(row.getString(3));
                    steps.add(day, Measure.units(type), row.getInt(4));
                    steps.add(day, Measure.direct(type), row.getInt(5));
                    return steps;
                },
                ids);
        return held;
    }

    private Map<String, List<Superior>> superiors(Collection<String> ids) {
        Map<String, List<Superior>> superiors = new HashMap<>();
        database.list(
                SUPERIORS,
                row -> superiors
                        .computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                        .add(new Superior(
                                row.getString(2),
                                new Span(Database.date(row, "valid_from"), Database.date(row, "valid_to")))),
                ids);
        return superiors;
    }
}
