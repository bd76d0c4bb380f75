package vn.partyregistry.bench;

/** Who is asked: the registry, and whom it is compared with. */
enum Side {
    HTTP("registry"),
    JDBC("bare JDBC"),
    NAIVE("naive recursion"),
    PEER("peer"),
    IDLE("no database");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
