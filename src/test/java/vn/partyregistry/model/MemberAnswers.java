package vn.partyregistry.model;

import static vn.partyregistry.model.Attribute.ADMITTED_ON;
import static vn.partyregistry.model.Attribute.CELL;
import static vn.partyregistry.model.Attribute.CEREMONY_ON;
import static vn.partyregistry.model.Attribute.LEAVE_REASON;
import static vn.partyregistry.model.Attribute.LEFT_ON;
import static vn.partyregistry.model.Attribute.OFFICIAL_ON;
import static vn.partyregistry.model.Attribute.READMITTED_ON;
import static vn.partyregistry.model.Attribute.STATUS;
import static vn.partyregistry.model.OrganizationAnswers.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import vn.partyregistry.change.MemberStatus;

/** What the model answers about members at a moment, as the contract (section 5) prints it. */
final class MemberAnswers {

    private final ServiceCorner corner;
    private final Moment moment;

    MemberAnswers(ServiceCorner corner, Moment moment) {
        this.corner = corner;
        this.moment = moment;
    }

    /** Members in an organization and in those below it. */
    static ObjectNode counts(Moment moment, String organization) {
        List<PlainVersion> members = moment.members().values().stream()
                .filter(within(moment, organization))
                .toList();
        return Wire.object()
                .put("total", members.size())
                .put("official", count(members, MemberStatus.OFFICIAL))
                .put("probationary", count(members, MemberStatus.PROBATIONARY));
    }

    Expected one(String id) {
        PlainVersion version = Moment.holding(versions(id), moment.day);
        return version == null ? unknown() : Expected.found(view(id, version));
    }

    Expected history(String id) {
        if (versions(id).isEmpty()) {
            return unknown();
        }
        ArrayNode items = Wire.array();
        versions(id).forEach(version -> items.add(view(id, version)));
        return Expected.list(items);
    }

    Expected under(String organization) {
        return list(within(moment, organization));
    }

    private static Predicate<PlainVersion> within(Moment moment, String organization) {
        return version -> organization.equals(version.facts().text(CELL))
                || moment.isBelow(version.facts().text(CELL), organization);
    }

    private static long count(List<PlainVersion> members, MemberStatus status) {
        return members.stream()
                .filter(version -> version.facts().get(STATUS) == status)
                .count();
    }

    private Expected list(Predicate<PlainVersion> which) {
        ArrayNode items = Wire.array();
        moment.members().forEach((id, version) -> {
            if (which.test(version)) {
                items.add(view(id, version));
            }
        });
        return Expected.list(items);
    }

    private List<PlainVersion> versions(String id) {
        return moment.histories.members().getOrDefault(id, List.of());
    }

    private static Expected unknown() {
        return Expected.refused(404, "member-unknown", Wire.object());
    }

    /** Completed years since the admission, as if the days outside the Party had not been (MEM-04). */
    private int partyAge(String id, PlainVersion version) {
        long outside = versions(id).stream()
                .filter(other -> other.facts().get(STATUS) == MemberStatus.LEFT
                        && other.to() != null
                        && !other.to().isAfter(version.from()))
                .mapToLong(other -> ChronoUnit.DAYS.between(other.from(), other.to()))
                .sum();
        LocalDate admitted = (LocalDate) version.facts().get(ADMITTED_ON);
        return Period.between(admitted, moment.day.minusDays(outside)).getYears();
    }

    private ObjectNode view(String id, PlainVersion version) {
        Facts facts = version.facts();
        ObjectNode view = Wire.object()
                .put("id", corner.wire.id(id))
                .put("status", facts.get(STATUS).toString())
                .put("validFrom", version.from().toString())
                .put("decision", corner.idOf(version.decision()));
        put(view, "admittedOn", facts.get(ADMITTED_ON));
        put(view, "ceremonyOn", facts.get(CEREMONY_ON));
        put(view, "officialOn", facts.get(OFFICIAL_ON));
        put(view, "leftOn", facts.get(LEFT_ON));
        put(view, "leaveReason", facts.get(LEAVE_REASON));
        put(view, "readmittedOn", facts.get(READMITTED_ON));
        put(view, "validTo", version.to());
        if (version == Moment.holding(versions(id), moment.day) && facts.get(STATUS) != MemberStatus.LEFT) {
            view.put("partyAge", partyAge(id, version));
        }
        String cell = facts.text(CELL);
        if (cell != null) {
            PlainVersion named = moment.organizations.get(cell);
            ObjectNode organization = view.putObject("organization").put("id", corner.wire.id(cell));
            put(organization, "name", named == null ? null : named.facts().text(Attribute.NAME));
        }
        return view;
    }
}
