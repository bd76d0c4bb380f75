package vn.partyregistry.model;

import static vn.partyregistry.model.Attribute.CONTINUITY;
import static vn.partyregistry.model.Attribute.ESTABLISHED_ON;
import static vn.partyregistry.model.Attribute.LOCALITY;
import static vn.partyregistry.model.Attribute.NAME;
import static vn.partyregistry.model.Attribute.PARENT;
import static vn.partyregistry.model.Attribute.SHORT_NAME;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.partyregistry.change.Level;

/** What the model answers about organizations at a moment, as the contract (sections 2 and 4) prints it. */
final class OrganizationAnswers {

    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 30);

    private final ServiceCorner corner;
    private final Moment moment;
    private final PlainLineage lineage;

    OrganizationAnswers(ServiceCorner corner, Moment moment) {
        this.corner = corner;
        this.moment = moment;
        this.lineage = new PlainLineage(moment.steps);
    }

    Expected one(String id) {
        return inForce(id, () -> Expected.found(view(id, moment.organizations.get(id), moment.day)));
    }

    Expected children(String id) {
        return inForce(id, () -> list(moment.children(id)));
    }

    Expected ancestors(String id) {
        return inForce(id, () -> {
            List<String> above = new ArrayList<>();
            String parent = id;
            while ((parent = moment.organizations.get(parent).facts().text(PARENT)) != null) {
                above.add(parent);
            }
            return list(above);
        });
    }

    Expected under(String root) {
        return list(below(root));
    }

    Expected tree(String id) {
        return inForce(id, () -> Expected.found(node(id)));
    }

    Expected versions(String id) {
        if (moment.versions(id).isEmpty()) {
            return unknown();
        }
        ArrayNode items = Wire.array();
        moment.versions(id).forEach(version -> items.add(view(id, version, ALWAYS)));
        return Expected.list(items);
    }

    Expected successors(String id) {
        return moment.versions(id).isEmpty() ? unknown() : list(inForce(lineage.successors(id, moment.day)));
    }

    Expected predecessors(String id) {
        return moment.versions(id).isEmpty() ? unknown() : list(inForce(lineage.predecessors(id, moment.day)));
    }

    Expected counts(String id) {
        return inForce(id, () -> {
            List<String> below = below(id);
            ObjectNode counts = Wire.object();
            counts.putObject("organization")
                    .put("id", corner.wire.id(id))
                    .put("name", facts(id).text(NAME));
            Map<String, Long> byType = new TreeMap<>();
            below.forEach(each -> byType.merge(facts(each).type().name(), 1L, Long::sum));
            ObjectNode organizations = counts.putObject("organizations")
                    .put("total", below.size())
                    .put("direct", moment.children(id).size())
                    .put(
                            "grassroots",
                            below.stream()
                                    .filter(each -> facts(each).type().level() == Level.GRASSROOTS)
                                    .count());
            ObjectNode types = organizations.putObject("byType");
            byType.forEach(types::put);
            counts.set("members", MemberAnswers.counts(moment, id));
            return Expected.found(counts);
        });
    }

    /** The answer for one that is in force on the day; else why it is not there. */
    Expected inForce(String id, Supplier<Expected> answer) {
        if (moment.organizations.containsKey(id)) {
            return answer.get();
        }
        PlainVersion last = null;
        for (PlainVersion version : moment.versions(id)) {
            last = version.from().isAfter(moment.day) ? last : version;
        }
        if (moment.versions(id).isEmpty()) {
            return unknown();
        }
        if (last == null) {
            Object established = moment.versions(id).get(0).facts().get(ESTABLISHED_ON);
            return Expected.refused(
                    404,
                    "organization-not-yet-established",
                    Wire.object().put("establishedOn", established.toString()));
        }
        ObjectNode facts = Wire.object().put("endedOn", last.to().toString()).put("endReason", last.endReason());
        ArrayNode successors = facts.putArray("successors");
        for (String heir : lineage.heirs(id, last.to())) {
            PlainVersion version = moment.organization(heir, last.to());
            ObjectNode successor = successors.addObject().put("id", corner.wire.id(heir));
            put(successor, "name", version == null ? null : version.facts().text(NAME));
        }
        return Expected.refused(410, "organization-ended", facts);
    }

    private static Expected unknown() {
        return Expected.refused(404, "organization-unknown", Wire.object());
    }

    private Facts facts(String id) {
        return moment.organizations.get(id).facts();
    }

    private List<String> below(String id) {
        return moment.organizations.keySet().stream()
                .filter(each -> moment.isBelow(each, id))
                .toList();
    }

    private List<String> inForce(Set<String> ids) {
        return ids.stream().filter(moment.organizations::containsKey).toList();
    }

    private Expected list(Collection<String> ids) {
        ArrayNode items = Wire.array();
        ids.forEach(id -> items.add(view(id, moment.organizations.get(id), moment.day)));
        return Expected.list(items);
    }

    private ObjectNode node(String id) {
        ObjectNode node = Wire.object()
                .put("id", corner.wire.id(id))
                .put("type", facts(id).type().name())
                .put("name", facts(id).text(NAME));
        ArrayNode children = node.putArray("children");
        moment.children(id).forEach(child -> children.add(node(child)));
        return node;
    }

    private ObjectNode view(String id, PlainVersion version, LocalDate asOf) {
        Facts facts = version.facts();
        boolean ended = version.endedBy() != null && !version.to().isAfter(asOf);
        ObjectNode view = Wire.object()
                .put("id", corner.wire.id(id))
                .put("type", facts.type().name())
                .put("level", facts.type().level().name())
                .put("name", facts.text(NAME))
                .put("status", ended ? "ENDED" : "ACTIVE")
                .put("validFrom", version.from().toString())
                .put("validFromPrecision", "DAY");
        put(view, "shortName", facts.get(SHORT_NAME));
        put(view, "locality", facts.get(LOCALITY));
        put(view, "validTo", version.to());
        put(view, "establishedOn", facts.get(ESTABLISHED_ON));
        put(view, "continuity", facts.get(CONTINUITY));
        put(view, "endedOn", ended ? version.to() : null);
        put(view, "endReason", ended ? version.endReason() : null);
        if (facts.hasUpperAuthority()) {
            view.put("delegatedUpperAuthority", true);
        }
        if (facts.get(PARENT) != null) {
            boolean over = version.to() != null && !version.to().isAfter(asOf);
            view.set("parent", parent(facts.text(PARENT), over ? version.to().minusDays(1) : asOf));
        }
        Paper paper = moment.content(version.decision());
        view.putObject("decision")
                .put("id", corner.idOf(paper.decision()))
                .put("number", corner.wire.number(paper.decision()))
                .put("signedOn", paper.effectiveOn().toString())
                .put("effectiveOn", paper.effectiveOn().toString());
        return view;
    }

    /** The superior as it was on a day: that of the reading, but the last one of a version that is over. */
    private ObjectNode parent(String id, LocalDate on) {
        PlainVersion version = moment.organization(id, on);
        ObjectNode parent = Wire.object().put("id", corner.wire.id(id));
        put(parent, "name", version == null ? null : version.facts().text(NAME));
        put(parent, "type", version == null ? null : version.facts().type());
        return parent;
    }

    static void put(ObjectNode object, String field, Object value) {
        if (value != null) {
            object.put(field, value.toString());
        }
    }
}
