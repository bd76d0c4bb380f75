package vn.partyregistry.change;

/** Whether the sources confirm that nothing else happened during a version. */
public enum Continuity {
    CONFIRMED,
    UNCONFIRMED
}
