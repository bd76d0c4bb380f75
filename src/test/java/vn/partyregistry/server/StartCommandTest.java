package vn.partyregistry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Words that the command does not know start nothing. */
class StartCommandTest {

    @Test
    void askedForHelpItPrintsHelp() throws Exception {
        for (String word : new String[] {"--help", "-h", "help"}) {
            assertThat(said(0, "start", word)).startsWith("The Party organization registry.");
        }
    }

    @Test
    void aWordItDoesNotKnowIsNamed() throws Exception {
        assertThat(said(2, "start", "something")).contains("\"something\"", "nothing was started");
        assertThat(said(2, "strat")).contains("no command \"strat\"");
    }

    private static String said(int exit, String... words) throws IOException, InterruptedException {
        String[] command = new String[words.length + 1];
        command[0] = Path.of("registry").toAbsolutePath().toString();
        System.arraycopy(words, 0, command, 1, words.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(exit);
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
