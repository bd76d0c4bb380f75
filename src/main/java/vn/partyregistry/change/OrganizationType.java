package vn.partyregistry.change;

import static vn.partyregistry.change.Level.BELOW_GRASSROOTS;
import static vn.partyregistry.change.Level.GRASSROOTS;
import static vn.partyregistry.change.Level.UPPER_GRASSROOTS;

import java.util.Set;

/** The types of Party organization, each with its level and its usual parents (rule ORG-03). */
public enum OrganizationType {
    CENTRAL(Level.CENTRAL, "Ban Chấp hành Trung ương"),
    PROVINCIAL(Level.PROVINCIAL, "đảng bộ tỉnh, thành phố trực thuộc Trung ương"),
    BLOC(UPPER_GRASSROOTS, "đảng bộ khối"),
    DISTRICT(UPPER_GRASSROOTS, "đảng bộ huyện, thị xã, thành phố thuộc tỉnh"),
    COMMUNE(UPPER_GRASSROOTS, "đảng bộ xã, phường, đặc khu"),
    OTHER_UPPER(UPPER_GRASSROOTS, "đảng bộ cấp trên cơ sở khác"),
    GRASSROOTS_COMMITTEE(GRASSROOTS, "đảng bộ cơ sở"),
    GRASSROOTS_CELL(GRASSROOTS, "chi bộ cơ sở"),
    SECTION_COMMITTEE(BELOW_GRASSROOTS, "đảng bộ bộ phận"),
    CELL(BELOW_GRASSROOTS, "chi bộ trực thuộc");

    private final Level level;
    private final String vietnamese;

    OrganizationType(Level level, String vietnamese) {
        this.level = level;
        this.vietnamese = vietnamese;
    }

    public Level level() {
        return level;
    }

    public String vietnamese() {
        return vietnamese;
    }

    /** Members sit in cells only (rule MEM-05). */
    public boolean holdsMembers() {
        return this == GRASSROOTS_CELL || this == CELL;
    }

    /** Whether an organization of this type may stand at the top of the registry (rule ORG-01). */
    public boolean mayBeRoot() {
        return this == CENTRAL || this == PROVINCIAL;
    }

    /** Whether the hierarchy's levels allow it at all: a parent is higher, and a cell is nobody's parent. */
    public boolean canStandUnder(OrganizationType parent, boolean parentHasUpperAuthority) {
        if (parent.holdsMembers()) {
            return false;
        }
        return parent.level.compareTo(level) < 0
                || parent == SECTION_COMMITTEE && this == CELL
                || parent == GRASSROOTS_COMMITTEE && parentHasUpperAuthority && level == GRASSROOTS;
    }

    /** Whether the parent is one of the usual ones of the contract's table. */
    public boolean usuallyStandsUnder(OrganizationType parent, boolean parentHasUpperAuthority) {
        return usualParents().contains(parent)
                || level == GRASSROOTS && parent == GRASSROOTS_COMMITTEE && parentHasUpperAuthority;
    }

    private Set<OrganizationType> usualParents() {
        switch (this) {
            case CENTRAL:
                return Set.of();
            case PROVINCIAL:
                return Set.of(CENTRAL);
            case OTHER_UPPER:
                return Set.of(PROVINCIAL, CENTRAL);
            case BLOC:
            case DISTRICT:
            case COMMUNE:
                return Set.of(PROVINCIAL);
            case GRASSROOTS_COMMITTEE:
                return Set.of(BLOC, DISTRICT, COMMUNE, OTHER_UPPER, PROVINCIAL);
            case GRASSROOTS_CELL:
                return Set.of(BLOC, DISTRICT, COMMUNE, OTHER_UPPER);
            case SECTION_COMMITTEE:
                return Set.of(GRASSROOTS_COMMITTEE);
            default:
                return Set.of(GRASSROOTS_COMMITTEE, SECTION_COMMITTEE, COMMUNE);
        }
    }
}
