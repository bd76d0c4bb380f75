package vn.partyregistry.bench;

import java.util.List;

/** One question about how fast or how large the registry is. */
interface Scenario {

    /** Whether it measures the demonstration records, or brings its own. */
    default boolean needsDemonstrationRecords() {
        return true;
    }

    List<Measured> measure(BenchFolder folder) throws Exception;
}
