package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The registry in the course of one play of all papers. */
final class World {

    /** That a decision cannot do what it says. */
    record Obstacle(String decision, LocalDate on, String text) {}

    final Shelf organizations = new Shelf(Attribute.PARENT);
    final Shelf members = new Shelf(Attribute.CELL);
    final List<Obstacle> obstacles = new ArrayList<>();
    final Set<String> everEstablished = new HashSet<>();
    LocalDate day;
    String decision;

    void begin(String newDecision, LocalDate newDay) {
        decision = newDecision;
        day = newDay;
    }

    void obstacle(String text) {
        obstacles.add(new Obstacle(decision, day, text));
    }

    boolean inForce(String organization) {
        return organizations.now(organization) != null;
    }

    /** Notes an obstacle unless the organization is in force. */
    boolean require(String organization) {
        if (!inForce(organization)) {
            obstacle("not in force: " + organization);
        }
        return inForce(organization);
    }

    Facts requireMember(String member) {
        Facts facts = members.now(member);
        if (facts == null || !facts.active()) {
            obstacle("no member: " + member);
            return null;
        }
        return facts;
    }

    void put(String organization, Facts facts) {
        organizations.write(organization, facts, decision, null);
    }

    void end(String organization, String reason) {
        organizations.write(organization, null, decision, reason);
    }

    void putMember(String member, Facts facts) {
        members.write(member, facts, decision, null);
    }

    void moveChild(String child, String parent) {
        put(child, organizations.now(child).with(Attribute.PARENT, parent));
    }

    void moveMember(String member, String cell) {
        putMember(member, members.now(member).with(Attribute.CELL, cell));
    }
}
