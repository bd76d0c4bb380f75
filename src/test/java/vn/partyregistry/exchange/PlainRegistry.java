package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A registry of two maps that applies decisions in legal order and refuses what the rules refuse; slow, and plain to read. */
final class PlainRegistry {

    static final class Organization {
        String type;
        String name;
        String parent;
        boolean ended;
    }

    static final class Member {
        final JsonNode asAdmitted;
        final String admittedOn;
        String cell;
        boolean official;
        boolean left;

        Member(JsonNode asAdmitted, String admittedOn, String cell) {
            this.asAdmitted = asAdmitted;
            this.admittedOn = admittedOn;
            this.cell = cell;
        }
    }

    private record Step(String on, int position, ObjectNode decision) {}

    final Map<String, Organization> organizations = new LinkedHashMap<>();
    final Map<String, Member> members = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private int next;

    /** @param decisions in the order of posting */
    PlainRegistry(List<ObjectNode> decisions) {
        for (int i = 0; i < decisions.size(); i++) {
            steps.add(new Step(decisions.get(i).get("effectiveOn").textValue(), i, decisions.get(i)));
        }
        steps.sort(Comparator.comparing(Step::on).thenComparing(Step::position));
    }

    PlainRegistry until(String day) {
        while (next < steps.size() && steps.get(next).on().compareTo(day) <= 0) {
            Step step = steps.get(next++);
            step.decision().get("changes").forEach(change -> apply(change, step.on()));
            holds(step.decision().path("title").textValue());
        }
        return this;
    }

    private void apply(JsonNode change, String on) {
        switch (change.get("change").textValue()) {
            case "ESTABLISH" -> establish(change);
            case "RENAME" -> active(change, "organization").name = text(change, "name");
            case "RECLASSIFY" -> active(change, "organization").type = text(change, "type");
            case "TRANSFER" -> active(change, "organization").parent = text(change, "parent");
            case "AMEND" -> active(change, "organization");
            case "DISSOLVE" -> active(change, "organization").ended = true;
            case "ADMIT" -> {
                Member member = new Member(change.get("member"), on, text(change, "organization"));
                unless(members.put(text(change.get("member"), "id"), member) != null, "admitted twice");
            }
            case "RECOGNIZE" ->
                change.get("members").forEach(id -> {
                    Member member = present(id.textValue());
                    unless(member.official, "recognized twice");
                    member.official = true;
                });
            case "MOVE" ->
                change.get("members").forEach(id -> present(id.textValue()).cell = text(change, "organization"));
            case "LEAVE" -> present(text(change, "member")).left = true;
            case "ABSORB" -> change.get("absorbed").forEach(old -> end(old.textValue(), text(change, "into")));
            case "CONSOLIDATE" -> {
                establish(change.get("into"));
                change.get("from").forEach(old -> end(old.textValue(), text(change.get("into"), "organization")));
            }
            case "SEPARATE", "DIVIDE" -> part(change);
            default -> throw new AssertionError(change);
        }
    }

    private void establish(JsonNode change) {
        Organization organization = new Organization();
        organization.type = text(change, "type");
        organization.name = text(change, "name");
        organization.parent = change.path("parent").textValue();
        unless(organizations.put(text(change, "organization"), organization) != null, "established twice " + change);
    }

    private void end(String old, String heir) {
        organizations.get(old).ended = true;
        organizations.values().stream()
                .filter(child -> old.equals(child.parent))
                .forEach(child -> child.parent = heir);
        members.values().stream().filter(member -> member.cell.equals(old)).forEach(member -> member.cell = heir);
    }

    private void part(JsonNode change) {
        for (JsonNode into : change.get("into")) {
            establish(into);
            String id = text(into, "organization");
            into.path("children").forEach(child -> organizations.get(child.textValue()).parent = id);
            into.path("members").forEach(member -> present(member.textValue()).cell = id);
        }
        active(change, "from").ended = text(change, "change").equals("DIVIDE");
    }

    /** After each decision every organization has a living parent, and every member a living cell. */
    private void holds(String decision) {
        Set<String> cells = new HashSet<>();
        organizations.forEach((id, organization) -> {
            if (!organization.ended) {
                boolean orphan = organization.parent != null
                        && (!organizations.containsKey(organization.parent)
                                || organizations.get(organization.parent).ended);
                unless(orphan, id + " has no parent after " + decision);
                if (organization.type.equals("CELL") || organization.type.equals("GRASSROOTS_CELL")) {
                    cells.add(id);
                }
            }
        });
        members.values()
                .forEach(member -> unless(
                        !member.left && !cells.contains(member.cell), "no cell " + member.cell + " after " + decision));
    }

    private Organization active(JsonNode change, String field) {
        Organization organization = organizations.get(text(change, field));
        unless(organization == null || organization.ended, "not active: " + change);
        return organization;
    }

    private Member present(String id) {
        Member member = members.get(id);
        unless(member == null || member.left, "not a member: " + id);
        return member;
    }

    boolean isUnder(String id, String ancestor) {
        String parent = organizations.get(id).parent;
        return parent != null && (parent.equals(ancestor) || isUnder(parent, ancestor));
    }

    /** The active organizations below the bloc of one of these types. */
    List<String> inBloc(String... types) {
        return organizations.keySet().stream()
                .filter(id -> !organizations.get(id).ended && isUnder(id, "QN-KHOI"))
                .filter(id -> List.of(types).contains(organizations.get(id).type))
                .toList();
    }

    List<Member> membersInBloc() {
        return members.values().stream()
                .filter(member -> !member.left && isUnder(member.cell, "QN-KHOI"))
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).textValue();
    }

    private static void unless(boolean broken, String what) {
        if (broken) {
            throw new AssertionError(what);
        }
    }
}
