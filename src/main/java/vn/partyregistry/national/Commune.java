package vn.partyregistry.national;

import java.util.ArrayList;
import java.util.List;

/** A commune in the making of a province's history. */
final class Commune {

    final String id;
    final int number;
    final String name;
    final List<Grassroots> grassroots = new ArrayList<>();

    /** Where it continues, null while it is in force. */
    private Commune heir;

    Commune(String id, int number, String name) {
        this.id = id;
        this.number = number;
        this.name = name;
    }

    boolean inForce() {
        return heir == null;
    }

    /** The commune that decides for it now. */
    Commune now() {
        return heir == null ? this : heir.now();
    }

    void continueIn(Commune other) {
        heir = other;
        other.grassroots.addAll(grassroots);
        grassroots.forEach(each -> each.commune = other);
        grassroots.clear();
    }

    List<Cell> cells() {
        return grassroots.stream().flatMap(each -> each.cells.stream()).toList();
    }
}
