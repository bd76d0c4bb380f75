package vn.partyregistry.parsers;

import java.util.List;

/** How long a target is tried: so many inputs, the same in every build; or so many seconds, with others each time. */
record Effort(long inputs, long seconds) {

    static Effort inputs(long inputs) {
        return new Effort(inputs, 0);
    }

    static Effort seconds(long seconds) {
        return new Effort(0, seconds);
    }

    /** Whoever tries for seconds only shall not spend most of them on compiling well. */
    String ofJava() {
        return "-XX:TieredStopAtLevel=" + (seconds > 0 ? 4 : 1);
    }

    List<String> ofJazzer() {
        return seconds > 0 ? List.of("-max_total_time=" + seconds, "-seed=0") : List.of("-runs=" + inputs, "-seed=1");
    }
}
