package vn.partyregistry.bench;

import java.util.List;

/** One question about how fast or how large the registry is. */
interface Scenario {

    List<Measured> measure(BenchFolder folder) throws Exception;
}
