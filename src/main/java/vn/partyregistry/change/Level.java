package vn.partyregistry.change;

/** The levels of the Party's organization, highest first. */
public enum Level {
    CENTRAL,
    PROVINCIAL,
    UPPER_GRASSROOTS,
    GRASSROOTS,
    BELOW_GRASSROOTS
}
