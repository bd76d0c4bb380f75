package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.List;
import vn.partyregistry.change.OrganizationType;

/** Mergers, splits and revivals in words of the model's own: nothing of what the engine makes of them is shared. */
sealed interface LaterChange {

    LocalDate effectiveOn();

    /** Some children and members, and where they go. */
    record Placement(String organization, List<String> children, List<String> members) {}

    /** One that continues what others were: a new organization when it has a type, otherwise one in force. */
    record Heir(
            String organization,
            OrganizationType type,
            String name,
            String shortName,
            String parent,
            String locality,
            List<String> from,
            List<String> children,
            List<String> members) {}

    /** Tái lập. */
    record Reestablish(String organization, String name, String parent, LocalDate effectiveOn) implements LaterChange {}

    /** Sáp nhập. */
    record Absorb(String into, List<String> absorbed, List<Placement> placements, LocalDate effectiveOn)
            implements LaterChange {}

    /** Hợp nhất. */
    record Consolidate(List<String> from, Heir into, List<Placement> placements, LocalDate effectiveOn)
            implements LaterChange {}

    /** Tách: the old one stays. */
    record Separate(String from, List<Heir> into, LocalDate effectiveOn) implements LaterChange {}

    /** Chia: the old one ends. */
    record Divide(String from, List<Heir> into, LocalDate effectiveOn) implements LaterChange {}

    /** Several become several others. */
    record Reorganize(List<String> from, List<Heir> into, LocalDate effectiveOn) implements LaterChange {}
}
