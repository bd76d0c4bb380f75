package vn.partyregistry.parsers;

import java.util.Objects;

/** What must hold of every input; cheaper than the assertions of a test, because it is claimed a million times. */
public final class Claim {

    private Claim() {}

    public static void that(boolean holds, String what, Object... shown) {
        if (!holds) {
            throw new AssertionError(what.formatted(shown));
        }
    }

    public static void same(Object expected, Object actual, String what) {
        that(Objects.equals(expected, actual), "%s: <%s> and not <%s>", what, actual, expected);
    }
}
