package vn.partyregistry.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The registry with the demonstration records, as {@code ./registry start} runs it. */
public final class DemonstrationRecordsProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("registry.demo", "records");
    }
}
