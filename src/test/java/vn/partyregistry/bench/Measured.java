package vn.partyregistry.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One figure and, where it has one, its target.
 *
 * @param target as it is printed, empty for a figure that only explains others
 * @param verdict held, short, or empty without a target
 */
record Measured(String what, String value, String target, String verdict) {

    static Measured atMost(String what, double value, double most, String unit) {
        return new Measured(what, shown(value) + " " + unit, "≤ " + shown(most) + " " + unit, verdict(value <= most));
    }

    static Measured atLeast(String what, double value, double least) {
        return new Measured(what, shown(value), "≥ " + shown(least), verdict(value >= least));
    }

    static Measured plain(String what, String value) {
        return new Measured(what, value, "", "");
    }

    static String table(List<Measured> all) {
        return "| measured | value | target | |\n|---|---|---|---|\n"
                + all.stream().map(Measured::line).collect(Collectors.joining("\n"));
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static String shown(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }

    private String line() {
        return "| " + String.join(" | ", what, value, target, verdict) + " |";
    }

    private static String verdict(boolean held) {
        return held ? "held" : "**short**";
    }
}
