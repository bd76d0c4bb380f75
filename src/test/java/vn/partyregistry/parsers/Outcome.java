package vn.partyregistry.parsers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of trying a target.
 *
 * @param edges places of the parser that were reached
 * @param features those, and how often in one input, and which comparisons came nearer
 * @param corpus inputs that each reached something of their own
 * @param finding what was found, with the input in Base64; null when every claim held
 */
record Outcome(String target, long inputs, int edges, int features, int corpus, double seconds, String finding) {

    private static final Pattern PROGRESS =
            Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+) ft: (\\d+) corp: (\\d+)/.*");
    private static final Pattern INPUT = Pattern.compile(".*Test unit written to (.+)");

    /** Reads what Jazzer has told. */
    static Outcome of(Target target, List<String> told, int exit, double seconds) throws IOException {
        Matcher last = null;
        for (String line : told) {
            Matcher progress = PROGRESS.matcher(line);
            last = progress.matches() ? progress : last;
        }
        String finding = exit == 0 ? null : finding(target, told);
        if (exit == 0 && last == null) {
            throw new IllegalStateException("Jazzer did not try anything: " + String.join("\n", told));
        }
        return new Outcome(
                target.name(),
                last == null ? 0 : Long.parseLong(last.group(1)),
                last == null ? 0 : Integer.parseInt(last.group(2)),
                last == null ? 0 : Integer.parseInt(last.group(3)),
                last == null ? 0 : Integer.parseInt(last.group(4)),
                seconds,
                finding);
    }

    private static String finding(Target target, List<String> told) throws IOException {
        StringBuilder finding = new StringBuilder();
        boolean within = false;
        for (String line : told) {
            within |= line.startsWith("== Java") || line.contains("ERROR: libFuzzer");
            within &= !line.startsWith("== libFuzzer crashing input");
            if (within) {
                finding.append(line).append('\n');
            }
            Matcher input = INPUT.matcher(line);
            // Of an input that merely took long Jazzer tells too.
            if (input.matches() && !finding.isEmpty()) {
                byte[] bytes = Files.readAllBytes(Path.of(input.group(1)));
                return finding + "To see it again: " + target.type().getSimpleName()
                        + ".fuzzerTestOneInput(Base64.getDecoder().decode(\""
                        + Base64.getEncoder().encodeToString(bytes) + "\"))";
            }
        }
        throw new IllegalStateException("Jazzer could not be run: " + String.join("\n", told));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-14s %,9d inputs, %,5d edges, %,6d features, corpus %,5d, %5.1f s%s",
                target,
                inputs,
                edges,
                features,
                corpus,
                seconds,
                finding == null ? "" : ", found:\n" + finding);
    }
}
