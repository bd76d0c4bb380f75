package vn.partyregistry.bench;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Lines that show that a long run is going on; the figures alone go to standard output. */
final class Progress {

    private Progress() {}

    static void say(String sentence, Object... arguments) {
        System.err.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + sentence.formatted(arguments));
    }
}
