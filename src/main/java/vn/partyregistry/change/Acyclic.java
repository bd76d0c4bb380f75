package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.time.Cause;
import vn.partyregistry.time.Span;
import vn.partyregistry.time.Timeline;
import vn.partyregistry.time.Version;

/** Rule ORG-02 over time: nothing stands below itself on any day, not even between two dates. */
final class Acyclic {

    private final Register register;
    private final Map<String, Timeline<OrganizationState>> desired = new HashMap<>();

    Acyclic(Register register) {
        this.register = register;
    }

    /** Walks up from every new place in the hierarchy; a cycle must hold at least one of these. */
    void check() {
        Ledger<OrganizationState> organizations = register.tracks().organizations();
        Map<String, List<Version<OrganizationState>>> placed = new HashMap<>();
        organizations.tracks().forEach((id, track) -> {
            List<Version<OrganizationState>> fresh = timeline(id).without(track.stored()).stream()
                    .filter(version -> version.state().parent() != null && !stoodThere(track.stored(), version))
                    .toList();
            if (!fresh.isEmpty()) {
                placed.put(id, fresh);
            }
        });
        loadAbove(placed);
        placed.forEach((id, versions) -> versions.forEach(version -> {
            Version<OrganizationState> met = meets(id, version.state().parent(), version.span(), version, 0);
            if (met != null) {
                report(id, version.state().parent(), met);
            }
        }));
    }

    /** Whether it was under the same parent all that time already: nothing that it does not know of can close a circle. */
    private static boolean stoodThere(Timeline<OrganizationState> stored, Version<OrganizationState> fresh) {
        LocalDate from = fresh.span().from();
        LocalDate to = fresh.span().to();
        for (Version<OrganizationState> version : stored.versions()) {
            if (version.span().contains(from)
                    && fresh.state().parent().equals(version.state().parent())) {
                from = version.span().to();
                if (from == null || to != null && !from.isBefore(to)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void loadAbove(Map<String, List<Version<OrganizationState>>> placed) {
        Set<String> above = new LinkedHashSet<>();
        placed.values()
                .forEach(versions ->
                        versions.forEach(version -> above.add(version.state().parent())));
        Set<String> seen = new LinkedHashSet<>();
        while (!above.isEmpty()) {
            register.tracks().organizations().prepare(above);
            seen.addAll(above);
            Set<String> next = new LinkedHashSet<>();
            for (String id : above) {
                timeline(id)
                        .versions()
                        .forEach(version -> next.add(version.state().parent()));
            }
            next.remove(null);
            next.removeAll(seen);
            above.clear();
            above.addAll(next);
        }
    }

    /** Of the versions that stand above each other in a circle within the span, the one that closed it; null when none do. */
    private Version<OrganizationState> meets(
            String id, String above, Span span, Version<OrganizationState> newest, int steps) {
        for (Version<OrganizationState> version : timeline(above).versions()) {
            Span common = common(span, version.span());
            String next = version.state().parent();
            if (common == null || next == null || steps > Replay.DEEPEST) {
                continue;
            }
            Version<OrganizationState> newer =
                    version.span().from().isBefore(newest.span().from()) ? newest : version;
            if (next.equals(id)) {
                return newer;
            }
            Version<OrganizationState> met = meets(id, next, common, newer, steps + 1);
            if (met != null) {
                return met;
            }
        }
        return null;
    }

    private void report(String id, String parent, Version<OrganizationState> closing) {
        LocalDate on = closing.span().from();
        Cause cause = new Cause(on, Long.MAX_VALUE, 0, closing.decision());
        boolean noted = register.findings().stream()
                .anyMatch(finding -> finding.severity() == Severity.BLOCK
                        && "organization.cycle".equals(finding.violation().key())
                        && finding.cause().decision().equals(cause.decision()));
        if (!noted) {
            register.findings()
                    .add(new Finding(
                            cause,
                            Severity.BLOCK,
                            Violation.ofRule(Rule.ORG_02.id(), "/changes", "organization.cycle", id, parent, on)));
        }
    }

    private static Span common(Span one, Span other) {
        if (!one.overlaps(other)) {
            return null;
        }
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate to = one.to() == null || other.to() != null && other.to().isBefore(one.to()) ? other.to() : one.to();
        return new Span(from, to);
    }

    private Timeline<OrganizationState> timeline(String id) {
        return desired.computeIfAbsent(
                id, key -> register.tracks().organizations().track(key).desired());
    }
}
