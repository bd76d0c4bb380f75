package vn.partyregistry.store;

import java.util.Arrays;
import java.util.stream.Stream;

/** Statements that travel to PostgreSQL together, and what is bound in them. */
record Writes(String sql, Object[] arguments, int count) {

    static final Writes NONE = new Writes("", new Object[0], 0);

    Writes and(String statement, Object... bound) {
        return count == 0
                ? new Writes(statement, bound, 1)
                : new Writes(
                        sql + ";\n" + statement,
                        Stream.concat(Arrays.stream(arguments), Arrays.stream(bound))
                                .toArray(),
                        count + 1);
    }
}
