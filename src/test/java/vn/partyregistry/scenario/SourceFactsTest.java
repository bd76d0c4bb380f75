package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.DemonstrationRecordsProfile;
import vn.partyregistry.testing.Registry;

/** Every fact of the source texts is read through the API: {@code facts.tsv} tells by which request, and what it answers. */
@QuarkusTest
@TestProfile(DemonstrationRecordsProfile.class)
class SourceFactsTest {

    private static final int FACTS = 89;

    private final Registry registry = Registry.whole();

    static List<String> facts() throws IOException {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                SourceFactsTest.class.getResourceAsStream("/facts.tsv"), StandardCharsets.UTF_8))) {
            return table.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @Test
    void eachFactHasOneLine() throws IOException {
        assertThat(facts().stream().map(line -> line.split("\t")[0]))
                .hasSize(FACTS)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void isRead(String line) {
        List<String> parts = List.of(line.split("\t"));
        assertThat(parts).hasSizeGreaterThan(3);
        Answer answer = new Answer(
                        registry, RestAssured.given().urlEncodingEnabled(false).get(parts.get(1)))
                .is(200);
        assertThat(
                        parts.get(2).isEmpty()
                                ? List.of(answer.json().toString())
                                : StreamSupport.stream(answer.at(parts.get(2)).spliterator(), false)
                                        .map(Object::toString)
                                        .toList())
                .anySatisfy(item -> assertThat(item).contains(parts.subList(3, parts.size())));
    }
}
