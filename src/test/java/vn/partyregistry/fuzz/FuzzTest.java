package vn.partyregistry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import vn.partyregistry.http.ContractFilter;
import vn.partyregistry.testing.Registry;

/** Given requests by chance, right and spoiled, every answer is one that the API document promises. */
@QuarkusTest
class FuzzTest {

    private static final boolean LONG = Boolean.getBoolean("registry.long");
    private static final int REQUESTS = LONG ? 50_000 : 3_000;

    /** Every change is tried with the same; the long run goes elsewhere each time. */
    private static final long SEED = 20080829;

    @Test
    void noRequestMakesTheRegistryFailOrAnswerWhatItDoesNotPromise() throws Exception {
        String server = "http://localhost:" + RestAssured.port;
        ObjectNode document = (ObjectNode) new ObjectMapper()
                .readTree(RestAssured.given()
                        .noFiltersOfType(ContractFilter.class)
                        .get("/q/openapi?format=json")
                        .asString());
        // What each request of a whole registry takes is measured elsewhere; here it would be most of the time.
        ((ObjectNode) document.get("paths")).remove("/v1/integrity");
        // The ids of rules are not those of organizations.
        ((ObjectNode) document.get("paths")).remove("/v1/rules");
        someHistory();
        String token = Registry.whole().token("admin", "");
        long seed = LONG ? System.nanoTime() : SEED;

        Fuzzer.Report report = new Fuzzer(server, token, document, seed).run(REQUESTS);

        System.out.printf(
                "%,d requests, %,d of them forbidden, seed %d: %s%n",
                report.requests(), report.forbidden(), seed, report.statuses());
        assertThat(report.findings()).as("seed %d", seed).isEmpty();
        assertThat(report.statuses()).containsKeys(200, 400, 404);
        assertThat(report.statuses().get(200)).isGreaterThan(REQUESTS / 20);
        assertThat(report.forbidden()).isGreaterThan(REQUESTS / 10);
    }

    /** Something to ask for. */
    private static void someHistory() {
        Registry registry = Registry.cornerOfItsOwn();
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh (giả lập)")
                .establish("T-1", "DISTRICT", "Huyện (giả lập)", "T")
                .establish("T-2", "GRASSROOTS_CELL", "Chi bộ (giả lập)", "T-1")
                .recorded();
        registry.decision("2-QĐ/TU")
                .on("1980-01-01")
                .rename("T-1", "Huyện mới (giả lập)")
                .recorded();
        registry.decision("3-QĐ/TU")
                .admit("T-M1", "Người một (giả lập)", "1960-01-01", "T-2")
                .recorded();
    }
}
