package vn.partyregistry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.partyregistry.testing.LargeBody;
import vn.partyregistry.testing.Registry;

/** Papers that are made to take long are refused in little time: what is wrong in a hundred thousand places is told of ten thousand. */
@QuarkusTest
class HostileBodiesTest {

    private static final int MANY = 100_000;

    private final Registry registry = Registry.cornerOfItsOwn();
    private String paper;

    @BeforeEach
    void paperWithoutChanges() {
        paper = registry.decision("1-QĐ/TU").recognize("nobody").text();
        paper = paper.substring(0, paper.indexOf("\"changes\"")) + "\"changes\":";
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"change\":\"RENAME\"}", "null", "7"})
    void aHundredThousandWrongChanges(String change) throws Exception {
        String changes = IntStream.range(0, MANY).mapToObj(i -> change).collect(Collectors.joining(","));
        refusedSoon(paper + "[" + changes + "]}", "invalid-request");
    }

    @Test
    void namesOfOneHash() throws Exception {
        String names = IntStream.range(0, 1 << 16)
                .mapToObj(i -> IntStream.range(0, 16)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()))
                .map(name -> "\"" + name + "\":1")
                .collect(Collectors.joining(","));
        refusedSoon(paper + "[{\"change\":\"RENAME\"," + names + "}]}", "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "[", "{\"a\":"})
    void endlessNumbersAndDepths(String piece) throws Exception {
        refusedSoon(paper + "[{\"change\":\"RENAME\",\"name\":" + piece.repeat(1_000_000), "invalid-request");
    }

    private void refusedSoon(String body, String code) throws IOException, InterruptedException {
        long began = System.nanoTime();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        LargeBody.isRefused(bytes, registry.token("admin", ""), 400, code);
        assertThat((System.nanoTime() - began) / 1_000_000_000.0).isLessThan(15);
    }
}
