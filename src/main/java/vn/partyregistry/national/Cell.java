package vn.partyregistry.national;

import java.util.ArrayList;
import java.util.List;

/** A cell, or a grassroots cell, in the making of a province's history. */
final class Cell {

    final String id;
    final int number;
    Grassroots grassroots;
    final List<Person> members = new ArrayList<>();

    Cell(String id, int number, Grassroots grassroots) {
        this.id = id;
        this.number = number;
        this.grassroots = grassroots;
    }

    int officials() {
        return (int) members.stream().filter(member -> member.official).count();
    }

    void take(Person person) {
        if (person.cell != null) {
            person.cell.members.remove(person);
        }
        person.cell = this;
        members.add(person);
    }

    void takeAllOf(Cell other) {
        List.copyOf(other.members).forEach(this::take);
    }
}
