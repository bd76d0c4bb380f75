package vn.partyregistry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;

/** Bodies are UTF-8, and what is not is no JSON; whatever the bytes, they are never taken for another encoding. */
class StrictJsonTest {

    private static final String PAPER = StrictJsonTarget.papers()[0];

    private static DecisionContent read(byte[] body) {
        return StrictJsonTarget.reader().read(body, DecisionContent.class);
    }

    private static void isMalformed(byte[] body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.MALFORMED_JSON));
    }

    @Test
    void aPaperIsRead() {
        assertThat(read(PAPER.getBytes(StandardCharsets.UTF_8)).number()).isEqualTo("961-QĐ/TU");
    }

    @Test
    void theMarkOfUtf8AtTheBeginningMeansNothing() {
        assertThat(read(("\uFEFF" + PAPER).getBytes(StandardCharsets.UTF_8)).number())
                .isEqualTo("961-QĐ/TU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "UTF-16"})
    void anotherEncodingIsNoJson(String encoding) {
        isMalformed(PAPER.getBytes(Charset.forName(encoding)));
    }

    @Test
    void whatBeginsLikeAnotherEncodingIsNoJson() {
        isMalformed(new byte[] {1, 0, 0, 0, '9', '!', ':', '"'});
        isMalformed(new byte[] {'{', 0, 0, 0, '"', 'a', '"', ':'});
        isMalformed(new byte[] {'{', 0});
        isMalformed(new byte[] {(byte) 0xEF, (byte) 0xBB});
        isMalformed(new byte[] {(byte) 0xFE, (byte) 0xFF, 0});
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e-99999999999", "1e2147483648", "1e400", "1e999999999"})
    void aNumberThatNobodyCanHoldHasItsPlace(String number) {
        String paper = PAPER.replaceFirst("\\[.*]", "[{\"change\":\"RATE\",\"value\":" + number + "}]");
        assertThatThrownBy(() -> read(paper.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.violations())
                        .extracting(Violation::pointer)
                        .contains("/changes/0/value"));
    }

    /** In a body that is not refused for its weight before ({@code WeightTest}). */
    private static void isToldInTime(String one, int faults) {
        int times = Math.min(16_000_000 / (one.length() + 1), Refusal.MOST_VIOLATIONS + 2000);
        String body = "{\"changes\":[" + (one + ",").repeat(times) + one + "]}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertTimeout(Duration.ofSeconds(60), () -> assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.violations())
                        .hasSize(faults)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "{}", "{\"change\":\"X\"}", "{\"change\":\"RENAME\"}", "{\"change\":\"RENAME\",\"x\":1}"})
    void asManyFaultsAsAreToldAreCounted(String one) {
        isToldInTime(one, Refusal.MOST_VIOLATIONS);
    }

    @Test
    void namesOfAnyLengthAreComparedInTime() {
        String name = "x".repeat(1000);
        String fields = IntStream.range(0, 9_000)
                .mapToObj(i -> "\"" + i + name + "\":1")
                .collect(Collectors.joining(","));
        isToldInTime("{\"change\":\"RENAME\"," + fields + "}", Refusal.MOST_VIOLATIONS);
    }
}
