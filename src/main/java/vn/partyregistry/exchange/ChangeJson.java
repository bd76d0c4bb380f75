package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The changes of the demonstration decisions in the shape in which a client posts them. */
final class ChangeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ChangeJson() {}

    static ObjectNode establish(String organization, String type, String name, String parent) {
        ObjectNode change = change("ESTABLISH");
        change.setAll(organization(organization, type, name, parent));
        return change;
    }

    static ObjectNode rename(String organization, String name) {
        return change("RENAME").put("organization", organization).put("name", name);
    }

    static ObjectNode reclassify(String organization, String type) {
        return change("RECLASSIFY").put("organization", organization).put("type", type);
    }

    static ObjectNode transfer(String organization, String parent) {
        return change("TRANSFER").put("organization", organization).put("parent", parent);
    }

    static ObjectNode locality(String organization, String locality) {
        return change("AMEND").put("organization", organization).put("locality", locality);
    }

    static ObjectNode dissolve(String organization, String reason) {
        return change("DISSOLVE").put("organization", organization).put("reason", reason);
    }

    static ObjectNode absorb(String into, String absorbed) {
        ObjectNode change = change("ABSORB").put("into", into);
        change.putArray("absorbed").add(absorbed);
        return change;
    }

    static ObjectNode consolidate(List<String> from, ObjectNode into) {
        ObjectNode change = change("CONSOLIDATE");
        change.set("from", texts(from));
        change.set("into", into);
        return change;
    }

    /** A {@code SEPARATE} or a {@code DIVIDE}, which differ only in whether the old organization stays. */
    static ObjectNode part(String kind, String from, List<ObjectNode> into) {
        ObjectNode change = change(kind).put("from", from);
        change.putArray("into").addAll(into);
        return change;
    }

    static ObjectNode organization(String organization, String type, String name, String parent) {
        ObjectNode node = JSON.objectNode()
                .put("organization", organization)
                .put("type", type)
                .put("name", name);
        return parent == null ? node : node.put("parent", parent);
    }

    static ObjectNode admit(SyntheticMember member, String ceremonyOn, String organization) {
        ObjectNode change = change("ADMIT");
        change.putObject("member")
                .put("id", member.id)
                .put("fullName", member.fullName)
                .put("bornOn", member.bornOn.toString())
                .put("gender", member.gender)
                .put("cardNumber", member.cardNumber)
                .put("ceremonyOn", ceremonyOn);
        return change.put("organization", organization);
    }

    static ObjectNode recognize(List<SyntheticMember> members) {
        ObjectNode change = change("RECOGNIZE");
        change.set("members", ids(members));
        return change;
    }

    static ObjectNode move(List<SyntheticMember> members, String organization, String manner) {
        ObjectNode change = change("MOVE");
        change.set("members", ids(members));
        return change.put("organization", organization).put("manner", manner);
    }

    static ObjectNode leave(SyntheticMember member) {
        return change("LEAVE").put("member", member.id).put("reason", member.leaveReason);
    }

    static ArrayNode ids(List<SyntheticMember> members) {
        return texts(members.stream().map(member -> member.id).toList());
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ObjectNode change(String kind) {
        return JSON.objectNode().put("change", kind);
    }
}
