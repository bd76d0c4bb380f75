package vn.partyregistry.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/** {@code ./registry torture [ROUNDS [PAPERS]]}: how many kills, and how many papers are acknowledged between two of them. */
final class TortureCommand {

    private static final int ROUNDS = 200;
    private static final int PAPERS = 500;

    private TortureCommand() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        int rounds = words.length > 0 ? Integer.parseInt(words[0]) : ROUNDS;
        int papers = words.length > 1 ? Integer.parseInt(words[1]) : PAPERS;
        Path folder = Files.createTempDirectory(Path.of("target"), "torture.").toRealPath();
        long seed = System.nanoTime();
        System.out.println("Data in " + folder + ", seed " + seed);
        long began = System.nanoTime();
        Torture.Report report = new Torture(folder, rounds, papers, seed, System.out::println).run();
        System.out.println(table(report, (System.nanoTime() - began) / 1e9));
        report.faults().forEach(System.out::println);
        System.exit(report.faults().isEmpty() ? 0 : 1);
    }

    /** The report as a table for docs/reliability.md. */
    static String table(Torture.Report report, double seconds) {
        StringBuilder table = new StringBuilder("\n| measured | value |\n|---|---|\n");
        line(table, "rounds", "%d, in %.0f minutes", report.rounds(), seconds / 60);
        line(table, "papers acknowledged", "%,d", report.acknowledged());
        line(
                table,
                "lost, half there, there twice, wrongly answered",
                "%d",
                report.faults().size());
        report.back()
                .forEach((victim, back) -> line(
                        table,
                        "from the kill of the " + victim.name().toLowerCase(Locale.ROOT)
                                + " to the next acknowledgment",
                        "%s",
                        seconds(back)));
        line(table, "answers", "%s", report.answers());
        return table.toString();
    }

    private static String seconds(List<Double> all) {
        DoubleSummaryStatistics of =
                all.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        double median = all.stream().sorted().skip(all.size() / 2).findFirst().orElse(0.0);
        return String.format(
                Locale.ROOT,
                "%d times; median %.1f s, longest %.1f s",
                of.getCount(),
                median,
                Math.max(0, of.getMax()));
    }

    private static void line(StringBuilder table, String what, String value, Object... arguments) {
        table.append("| ")
                .append(what)
                .append(" | ")
                .append(String.format(Locale.ROOT, value, arguments))
                .append(" |\n");
    }
}
