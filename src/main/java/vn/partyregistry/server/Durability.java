package vn.partyregistry.server;

/** How carefully PostgreSQL writes. */
public enum Durability {
    /** What was committed survives a power failure. */
    KEPT("on"),
    /** For tests, whose data is deleted anyway. */
    THROWAWAY("off"),
    /** For filling an empty registry: what was committed survives the end of the process, and is written down at its stop. */
    LOADING("on");

    private final String setting;

    Durability(String setting) {
        this.setting = setting;
    }

    String setting() {
        return setting;
    }
}
