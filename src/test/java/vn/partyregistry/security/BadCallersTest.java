package vn.partyregistry.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.InProduction;
import vn.partyregistry.testing.LargeBody;
import vn.partyregistry.testing.ProductionProfile;
import vn.partyregistry.testing.Realm;

/** What is forged or too much is refused by name, and noted: that it came and from whom, not what it said. */
@QuarkusTest
@TestProfile(ProductionProfile.class)
class BadCallersTest extends InProduction {

    private static final int A_MILLION = 1_000_000;

    @BeforeEach
    void aProvinceWithAMember() {
        registry.decision("1-QĐ/TU")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-C", "GRASSROOTS_CELL", "Chi bộ", "T")
                .establish("T-E", "GRASSROOTS_CELL", "Chi bộ đã giải thể", "T")
                .admit("an", "Đoàn Thị Kín Tiếng (giả lập)", "1950-01-01", "T-C")
                .recorded();
        registry.decision("2-QĐ/TU").on("1980-01-01").dissolve("T-E").recorded();
    }

    @Test
    void tokensThatDoNotCountAreNotedWithoutWhatTheySay() throws IOException, InterruptedException {
        String right = realm.token("admin").signed();
        String[] parts = right.split("\\.");
        List<String> wrong = List.of(
                realm.token("admin").by(Realm.rsa("stranger"), "RS256").signed(),
                right.substring(0, right.length() - 9),
                "eyJhbGciOiJub25lIn0." + parts[1] + ".",
                realm.token("admin")
                        .issuer("https://id.example.org/realms/other")
                        .signed());
        for (int i = 0; i < wrong.size(); i++) {
            registry.ask("/v1/members/" + registry.id("an"))
                    .header("Authorization", "Bearer " + wrong.get(i))
                    .header("X-Request-Id", registry.id("wrong" + i))
                    .get()
                    .isRefused(401, "unauthenticated");
        }
        List<JsonNode> noted = refusals(wrong.size());
        assertThat(each(noted, "outcome")).containsOnly("UNRECOGNISED");
        assertThat(each(noted, "reader")).containsOnly("unrecognised");
        assertThat(each(noted, "requestId"))
                .containsExactlyInAnyOrder(
                        registry.id("wrong0"), registry.id("wrong1"), registry.id("wrong2"), registry.id("wrong3"));
        assertThat(noted.toString()).doesNotContain(parts).doesNotContain("eyJ", "id.example.org");
        for (String log : logs()) {
            assertThat(log).doesNotContain(wrong).doesNotContain(parts[1]);
        }
    }

    @Test
    void claimsOfWhatEndedOrNeverWasAreNotedAsRefused() throws InterruptedException {
        for (String claimed : new String[] {"T-E", "NOPE"}) {
            registry.ask("/v1/members/" + registry.id("an"))
                    .because("tò mò")
                    .as("registrar", claimed)
                    .header("X-Request-Id", registry.id(claimed))
                    .get()
                    .isRefused(404, "member-unknown");
        }
        List<JsonNode> noted = refusals(2);
        assertThat(each(noted, "outcome")).containsOnly("REFUSED");
        assertThat(each(noted, "requestId")).containsExactlyInAnyOrder(registry.id("T-E"), registry.id("NOPE"));
    }

    @Test
    void statementsInASearchForMembersFindNobodyAndDoNothing() throws IOException {
        for (String words : new String[] {"'; DROP TABLE member; --", "' OR '1'='1", "%", "Kín Tiếng%' --"}) {
            Answer none = registry.ask("/v1/members")
                    .with("under", registry.id("T"))
                    .with("q", words)
                    .because("kiểm tra")
                    .as("registrar", "T")
                    .get()
                    .is(200);
            assertThat(none.each("id")).as(words).isEmpty();
        }
        assertThat(registry.members("T").with("q", "kin tieng").get().is(200).each("id"))
                .containsExactly("an");
        Answer log = registry.ask("/v1/access-log")
                .with("limit", "20")
                .as("auditor")
                .get()
                .is(200);
        assertThat(log.body()).doesNotContain("DROP", "'1'='1");
        for (String text : logs()) {
            assertThat(text).doesNotContain("DROP TABLE member", "' OR '1'='1");
        }
    }

    @Test
    void aMillionIdsAreRefusedByName() throws IOException, InterruptedException {
        String few =
                registry.decision("3-QĐ/TU").on("1990-01-01").recognize("an").text();
        String many = IntStream.range(0, A_MILLION)
                .mapToObj(i -> "\"n" + Integer.toString(i, 36) + "\"")
                .collect(Collectors.joining(","));
        byte[] body = few.replace("\"" + registry.id("an") + "\"", many).getBytes(StandardCharsets.UTF_8);
        assertThat(body.length).isLessThan(16 << 20);
        LargeBody.isRefused(body, registry.token("registrar", "T"), 403, "out-of-scope");
        LargeBody.isRefused(body, registry.token("admin", ""), 422, "rules-broken");
        Answer log = registry.ask("/v1/access-log")
                .with("limit", "5")
                .as("auditor")
                .get()
                .is(200);
        assertThat(log.body().length()).isLessThan(10_000);
        registry.organizations().with("under", "T".repeat(9_000)).get().isRefused(414, "address-too-long");
    }

    /** What was noted of refusals about the member, which is shortly after they were answered. */
    private List<JsonNode> refusals(int count) throws InterruptedException {
        List<JsonNode> refusals = refusals();
        for (int i = 0; i < 250 && refusals.size() < count; i++) {
            Thread.sleep(20);
            refusals = refusals();
        }
        assertThat(refusals).hasSize(count);
        return refusals;
    }

    private List<JsonNode> refusals() {
        Answer log = registry.ask("/v1/access-log")
                .with("member", registry.id("an"))
                .as("auditor")
                .get()
                .is(200);
        return StreamSupport.stream(log.at("/items").spliterator(), false)
                .filter(item -> item.path("outcome").asText().matches("REFUSED|UNRECOGNISED"))
                .toList();
    }

    private static List<String> each(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field).asText()).toList();
    }

    private static List<String> logs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", "test-logs"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file, StandardCharsets.UTF_8));
            }
            return texts;
        }
    }
}
