package vn.partyregistry.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.organization.DirectoryCheck;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** The counts of a province come from memory, and nobody could tell but by the time it takes. */
@QuarkusTest
class TotalsAtHandTest {

    @Inject
    TotalsAtHand totals;

    @Inject
    DirectoryCheck directory;

    private final Registry registry = Registry.cornerOfItsOwn();

    @BeforeEach
    void aProvinceWithMembers() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-B", "BLOC", "Khối", "T")
                .establish("T-B-1", "GRASSROOTS_CELL", "Chi bộ một", "T-B")
                .establish("T-B-2", "GRASSROOTS_CELL", "Chi bộ hai", "T-B")
                .recorded();
        for (int i = 0; i < 12; i++) {
            registry.decision((10 + i) + "-QĐ/TU")
                    .on("20%02d-03-01".formatted(i))
                    .admit("m" + i, "Người " + i, "1970-01-01", "T-B-" + (1 + i % 2))
                    .recorded();
        }
        registry.decision("30-QĐ/TU")
                .on("2012-01-01")
                .dissolve("T-B-2", "T-B-1")
                .recorded();
    }

    @Test
    void theyAreTheSameToTheByteAndHeader() throws InterruptedException {
        for (int change = 0; change < 4; change++) {
            switch (change) {
                case 1 ->
                    registry.decision("40-QĐ/TU")
                            .on("2001-01-01")
                            .admit("late", "Người muộn", "1970-01-01", "T-B-1")
                            .recorded();
                case 2 ->
                    registry.decision("41-QĐ/TU")
                            .on("2003-01-01")
                            .rename("T", "Tỉnh T mới")
                            .recorded();
                case 3 ->
                    registry.decision("42-QĐ/TU")
                            .on("2009-09-09")
                            .leave("m1", "RESIGNED")
                            .recorded();
                default -> {}
            }
            for (LocalDate day = LocalDate.of(1969, 12, 31); day.getYear() < 2013; day = day.plusMonths(7)) {
                await(day);
                String path = "/v1/organizations/" + registry.id("T") + "/counts?asOf=" + day;
                if (day.getYear() >= 1970) {
                    assertThat(totals.newest(registry.id("T"), day)).isPresent();
                }
                Response kept = asked(path, "*/*");
                Response computed = asked(path, "application/json, */*");
                assertThat(kept.body().asString()).isEqualTo(computed.body().asString());
                assertThat(headers(kept)).isEqualTo(headers(computed));
            }
        }
    }

    @Test
    void whoRecordsCountsItAtOnce() {
        for (int i = 0; i < 20; i++) {
            registry.decision((100 + i) + "-QĐ/TU")
                    .on("2010-01-01")
                    .admit("n" + i, "Người mới " + i, "1970-01-01", "T-B-1")
                    .recorded();
            Answer counts = registry.organization("T", "counts")
                    .asOf("2012-12-31")
                    .get()
                    .is(200);
            assertThat(counts.at("/members/total").asInt()).isEqualTo(13 + i);
        }
    }

    @Test
    void thoseBelowAProvinceAreLeftToTheDatabase() throws InterruptedException {
        directory.awaitNewest();
        assertThat(totals.newest(registry.id("T-B"), LocalDate.of(2010, 1, 1))).isEmpty();
        assertThat(registry.organization("T-B", "counts")
                        .asOf("2010-01-01")
                        .get()
                        .is(200)
                        .at("/members/total")
                        .asInt())
                .isPositive();
    }

    private void await(LocalDate day) throws InterruptedException {
        directory.awaitNewest();
        for (int i = 0; i < 500 && totals.newest(registry.id("T"), day).isEmpty() && day.getYear() >= 1970; i++) {
            Thread.sleep(2);
        }
    }

    private static Response asked(String path, String accept) {
        return RestAssured.given().urlEncodingEnabled(false).accept(accept).get(path);
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
        // Each request has its own.
        headers.remove("X-Request-Id");
        return headers;
    }
}
