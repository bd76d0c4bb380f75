package vn.partyregistry.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The whole of it: record the baseline and every date, then compare, telling how it goes. */
final class Replaying {

    private static final int SHOWN = 20;

    private final SourceFolder source;
    private final RegistryClient registry;
    private final String root;
    private final PrintStream out;
    private final ObjectMapper json;
    private int differences;

    Replaying(SourceFolder source, RegistryClient registry, String root, ObjectMapper json, PrintStream out) {
        this.source = source;
        this.registry = registry;
        this.root = root;
        this.json = json;
        this.out = out;
    }

    /** Answers whether the registry now says what the source says. */
    boolean run() throws IOException, InterruptedException {
        registry.authenticate();
        long began = System.nanoTime();
        int dates = record();
        double recorded = seconds(began);
        out.printf(Locale.ROOT, "%d dates recorded in %.1f seconds%n", dates, recorded);
        Verification verification = new Verification(registry, root);
        int equalDates = 0;
        for (Map.Entry<LocalDate, Map<UnitLevel, Long>> count : source.counts().entrySet()) {
            String difference = verification.differenceOfCounts(count.getKey(), count.getValue());
            equalDates += difference == null ? 1 : 0;
            tell(difference == null ? List.of() : List.of(difference));
        }
        int equalSnapshots = 0;
        for (Map.Entry<LocalDate, List<Unit>> state : source.snapshots().entrySet()) {
            List<String> found = verification.differencesOfState(state.getKey(), state.getValue());
            equalSnapshots += found.isEmpty() ? 1 : 0;
            tell(found);
        }
        out.printf(
                Locale.ROOT,
                "%d dates equal, %d snapshots equal, %.1f seconds%n",
                equalDates,
                equalSnapshots,
                seconds(began));
        if (differences > 0) {
            out.printf("%d differences%n", differences);
        }
        return differences == 0;
    }

    private int record() throws IOException, InterruptedException {
        TreeMap<LocalDate, List<Event>> days = source.events();
        source.baselines().forEach((on, units) -> {
            if (!days.isEmpty() && !days.firstKey().isAfter(on)) {
                throw new UnusableSource("There are changes on " + days.firstKey() + ", and the baseline is of " + on);
            }
            days.put(
                    on,
                    units.stream()
                            .map(unit -> founding(on, unit))
                            .sorted((a, b) -> a.rank() - b.rank())
                            .toList());
        });
        Map<LocalDate, Set<String>> decrees = source.decrees();
        Papers papers = new Papers(json, source.name());
        History history = new History(root);
        int done = 0;
        for (Map.Entry<LocalDate, List<Event>> day : days.entrySet()) {
            LocalDate on = day.getKey();
            for (byte[] body : papers.of(on, decrees.getOrDefault(on, Set.of()), history.changesOf(day.getValue()))) {
                try {
                    registry.post(body);
                } catch (IOException failure) {
                    throw new IOException("The changes of " + on + ": " + failure.getMessage(), failure);
                }
            }
            out.printf(
                    "%d of %d dates, %s: %d changes%n",
                    ++done, days.size(), on, day.getValue().size());
        }
        return done;
    }

    private static Event founding(LocalDate on, Unit unit) {
        return new Event(on, Event.Kind.ADD, unit.level(), unit.code(), unit.name(), unit.parentCode());
    }

    private void tell(List<String> found) {
        found.stream().limit(Math.max(0, SHOWN - differences)).forEach(out::println);
        differences += found.size();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
