package vn.partyregistry.house;

import java.util.List;

/** The packages in import order, as HOUSE describes them. */
final class Packages {

    static final String ROOT = "vn.partyregistry";

    static final List<String> IN_ORDER = List.of(
            "time",
            "text",
            "problem",
            "change",
            "http",
            "store",
            "security",
            "journal",
            "organization",
            "member",
            "dossier",
            "decision",
            "statistics",
            "exchange",
            "replay",
            "server",
            "national",
            "backup");

    static final String[] PURE = {pattern("time"), pattern("text"), pattern("problem"), pattern("change")};

    private Packages() {}

    static String pattern(String name) {
        return ROOT + "." + name + "..";
    }

    /** Patterns of all packages that stand after one in the order. */
    static String[] after(String name) {
        return IN_ORDER.subList(IN_ORDER.indexOf(name) + 1, IN_ORDER.size()).stream()
                .map(Packages::pattern)
                .toArray(String[]::new);
    }
}
