package vn.partyregistry.national;

import java.util.ArrayList;
import java.util.List;

/** A grassroots organization in the making of a province's history: a committee with cells, or itself a cell. */
final class Grassroots {

    final String id;
    final boolean committee;
    Commune commune;
    final List<Cell> cells = new ArrayList<>();

    Grassroots(String id, boolean committee, Commune commune) {
        this.id = id;
        this.committee = committee;
        this.commune = commune;
    }
}
