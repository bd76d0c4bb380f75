package vn.partyregistry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.partyregistry.fuzz.Fuzzer.Fault;
import vn.partyregistry.fuzz.ToyService.Bug;

/** The fuzzer finds each bug that a toy service is given, and none where there is none. */
class FuzzerTest {

    private static final int REQUESTS = 1000;

    @Test
    void aServiceThatKeepsItsDocumentHasNoFindings() throws Exception {
        assertThat(against().findings()).isEmpty();
    }

    @Test
    void eachKnownBugIsFound() throws Exception {
        Map<Bug, Fault> known = Map.of(
                Bug.FAILS_ON_A_QUOTE, Fault.SERVER_ERROR,
                Bug.ANSWERS_A_TEAPOT, Fault.UNDOCUMENTED_STATUS,
                Bug.LEAVES_OUT_A_FIELD, Fault.BODY_UNLIKE_ITS_SCHEMA,
                Bug.TAKES_UNKNOWN_PARAMETERS, Fault.FORBIDDEN_BUT_ACCEPTED,
                Bug.TAKES_A_SIZE_BELOW_ZERO, Fault.FORBIDDEN_BUT_ACCEPTED);
        assertThat(known).hasSameSizeAs(Bug.values());
        for (Map.Entry<Bug, Fault> bug : known.entrySet()) {
            assertThat(against(bug.getKey()).findings())
                    .as("%s", bug.getKey())
                    .isNotEmpty()
                    .allMatch(finding -> finding.fault() == bug.getValue());
        }
    }

    private static Fuzzer.Report against(Bug... bugs) throws IOException, InterruptedException {
        try (ToyService toy = new ToyService(bugs)) {
            return new Fuzzer(toy.address(), "none", ToyService.document(), 7).run(REQUESTS);
        }
    }
}
