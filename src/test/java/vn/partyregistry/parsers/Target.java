package vn.partyregistry.parsers;

import java.util.List;

/**
 * A class with {@code public static void fuzzerTestOneInput(byte[])}, which throws nothing as long as its claims hold.
 *
 * @param inputs how many are tried in every build
 * @param seeds inputs from which the others are made
 */
record Target(Class<?> type, int inputs, List<byte[]> seeds) {

    String name() {
        return type.getSimpleName().replace("Target", "");
    }
}
