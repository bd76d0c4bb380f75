package vn.partyregistry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;

/** A registry with the memory of {@code ./registry start}, and one with less. */
class WeightTest {

    private static final long USUAL = 352L << 20;

    @Test
    void sixtyThousandChangesAreBorneAndSeventyThousandAreNot() {
        assertThatCode(() -> weighed(changes(60_000), USUAL)).doesNotThrowAnyException();
        assertThat(refused(changes(70_000), USUAL)).isEqualTo(Problem.BODY_TOO_LARGE);
        assertThat(refused(changes(60_000), USUAL / 2)).isEqualTo(Problem.BODY_TOO_LARGE);
    }

    @Test
    void idsAreBorneMoreEasily() {
        assertThatCode(() -> weighed(ids(300_000), USUAL)).doesNotThrowAnyException();
        assertThat(refused(ids(400_000), USUAL)).isEqualTo(Problem.BODY_TOO_LARGE);
    }

    @Test
    void nothingsAreCounted() {
        assertThat(refused("[" + "null,".repeat(20_000) + "null]", USUAL)).isEqualTo(Problem.INVALID_REQUEST);
        assertThatCode(() -> weighed("{\"a\":[" + "{\"b\":null},".repeat(20_000) + "{}]}", USUAL))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNoJsonIsToldElsewhere() {
        assertThatCode(() -> weighed("[".repeat(100_000), USUAL)).doesNotThrowAnyException();
        assertThatCode(() -> weighed("x".repeat(100_000), USUAL)).doesNotThrowAnyException();
    }

    private static String changes(int count) {
        return "{\"changes\":[" + "{\"change\":\"X\"},".repeat(count - 1) + "{}]}";
    }

    private static String ids(int count) {
        return "{\"changes\":[{\"members\":[" + "\"a\",".repeat(count - 1) + "\"a\"]}]}";
    }

    private static Problem refused(String body, long memory) {
        return catchThrowableOfType(Refusal.class, () -> weighed(body, memory)).problem();
    }

    private static void weighed(String body, long memory) {
        Weight.requireBearable(body.getBytes(StandardCharsets.UTF_8), new JsonFactory(), memory);
    }
}
