package vn.partyregistry.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.partyregistry.change.MemberStatus;
import vn.partyregistry.change.OrganizationType;

/** What is known of one subject at one moment; an attribute without a value is not there. */
record Facts(Map<Attribute, Object> values) {

    static Facts none() {
        return new Facts(new EnumMap<>(Attribute.class));
    }

    Object get(Attribute attribute) {
        return values.get(attribute);
    }

    String text(Attribute attribute) {
        return (String) values.get(attribute);
    }

    List<Object> all(List<Attribute> attributes) {
        return attributes.stream()
                .map(attribute -> (Object) String.valueOf(values.get(attribute)))
                .toList();
    }

    Facts with(Attribute attribute, Object value) {
        Map<Attribute, Object> changed = new EnumMap<>(Attribute.class);
        changed.putAll(values);
        if (value == null) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, value);
        }
        return new Facts(changed);
    }

    OrganizationType type() {
        return (OrganizationType) get(Attribute.TYPE);
    }

    boolean hasUpperAuthority() {
        return get(Attribute.DELEGATED_UPPER_AUTHORITY) == Boolean.TRUE;
    }

    boolean active() {
        return get(Attribute.STATUS) != MemberStatus.LEFT;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
