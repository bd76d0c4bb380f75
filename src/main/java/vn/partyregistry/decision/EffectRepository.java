package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.member.MemberTimelines;
import vn.partyregistry.organization.OrganizationTimelines;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Effect;
import vn.partyregistry.time.Timeline;

/** What a paper made of history, as known at a position: read off the versions that it opened or ended, with sight of all. */
@ApplicationScoped
public class EffectRepository {

    private static final String TOUCHED = """
            SELECT DISTINCT %1$s FROM %2$s v
            WHERE (v.opened_by = ? OR cardinality(v.opened_with) > 1 AND v.opened_with @> ARRAY[?]::text[] OR v.ended_by = ?) AND v.recorded_from <= ? AND v.recorded_to > ?
                AND %1$s > ? ORDER BY %1$s LIMIT ?""";

    private final Database database;
    private final OrganizationTimelines organizations;
    private final MemberTimelines members;

    EffectRepository(Database database, OrganizationTimelines organizations, MemberTimelines members) {
        this.database = database;
        this.organizations = organizations;
        this.members = members;
    }

    List<String> organizations(String decision, long position, String after, int limit) {
        return touched("organization", "organization_history", decision, position, after, limit);
    }

    List<String> members(String decision, long position, String after, int limit) {
        return touched("member", "everyone_history", decision, position, after, limit);
    }

    long count(String decision, long position) {
        return database.first(
                        """
                        SELECT (SELECT count(DISTINCT organization) FROM organization_history v
                            WHERE (v.opened_by = ? OR cardinality(v.opened_with) > 1 AND v.opened_with @> ARRAY[?]::text[] OR v.ended_by = ?) AND v.recorded_from <= ? AND v.recorded_to > ?)
                          + (SELECT count(DISTINCT member) FROM everyone_history v
                            WHERE (v.opened_by = ? OR cardinality(v.opened_with) > 1 AND v.opened_with @> ARRAY[?]::text[] OR v.ended_by = ?) AND v.recorded_from <= ? AND v.recorded_to > ?)""",
                        row -> row.getLong(1),
                        decision,
                        decision,
                        decision,
                        position,
                        position,
                        decision,
                        decision,
                        decision,
                        position,
                        position)
                .orElseThrow();
    }

    List<EffectView> ofOrganizations(String decision, Collection<String> ids, long position) {
        List<EffectView> effects = new ArrayList<>();
        Map<String, Timeline<OrganizationState>> timelines = organizations.loadAt(ids, position);
        for (String id : new TreeSet<>(ids)) {
            OrganizationState before = null;
            for (Effect<OrganizationState> effect :
                    timelines.getOrDefault(id, Timeline.empty()).effects()) {
                if (effect.by().contains(decision)) {
                    effects.add(new EffectView(
                            id, null, effect.on(), before, effect.state(), null, null, effect.endReason()));
                }
                before = effect.state();
            }
        }
        return effects;
    }

    List<EffectView> ofMembers(String decision, Collection<String> ids, long position) {
        List<EffectView> effects = new ArrayList<>();
        Map<String, Timeline<MemberState>> timelines = members.loadAt(ids, position);
        for (String id : new TreeSet<>(ids)) {
            MemberState before = null;
            for (Effect<MemberState> effect :
                    timelines.getOrDefault(id, Timeline.empty()).effects()) {
                if (effect.by().contains(decision)) {
                    effects.add(new EffectView(
                            null, id, effect.on(), null, null, before, effect.state(), effect.endReason()));
                }
                before = effect.state();
            }
        }
        return effects;
    }

    private List<String> touched(String kind, String history, String decision, long position, String after, int limit) {
        Set<String> ids = new LinkedHashSet<>(database.list(
                TOUCHED.formatted(kind, history),
                row -> row.getString(1),
                decision,
                decision,
                decision,
                position,
                position,
                after,
                limit));
        return List.copyOf(ids);
    }
}
