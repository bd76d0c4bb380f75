package vn.partyregistry.replay;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The files of a source: a baseline, the changes since, the decrees, and what counts and whole states should come out. */
final class SourceFolder {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path folder;

    SourceFolder(Path folder) {
        this.folder = folder;
    }

    String name() {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    /** The units in force on the first day, which the name of the file tells. */
    Map<LocalDate, List<Unit>> baselines() {
        Map<LocalDate, List<Unit>> baselines = states(folder, "baseline_");
        if (baselines.size() != 1) {
            throw new UnusableSource(folder + " should hold one baseline_DATE.csv, and holds " + baselines.size());
        }
        return baselines;
    }

    Map<LocalDate, List<Unit>> snapshots() {
        Path snapshots = folder.resolve("snapshots");
        return Files.isDirectory(snapshots) ? states(snapshots, "") : Map.of();
    }

    /** By date, and within each in the order in which they apply. */
    TreeMap<LocalDate, List<Event>> events() {
        TreeMap<LocalDate, List<Event>> events = new TreeMap<>();
        read(folder.resolve("changes.csv"), SourceFolder::event)
                .forEach(event -> events.computeIfAbsent(event.on(), key -> new ArrayList<>())
                        .add(event));
        events.values().forEach(ofOneDay -> ofOneDay.sort((one, other) -> one.rank() - other.rank()));
        return events;
    }

    /** The numbers of the decrees of each date, each once; none when the source does not know them. */
    Map<LocalDate, Set<String>> decrees() {
        Map<LocalDate, Set<String>> decrees = new TreeMap<>();
        Path file = folder.resolve("decisions.csv");
        if (Files.exists(file)) {
            read(file, row -> decrees.computeIfAbsent(date(row, "effective_date"), key -> new LinkedHashSet<>())
                    .add(row.get("decree_no")));
        }
        return decrees;
    }

    /** How many units of each level are in force from each date. */
    Map<LocalDate, Map<UnitLevel, Long>> counts() {
        Map<LocalDate, Map<UnitLevel, Long>> counts = new TreeMap<>();
        read(folder.resolve("counts.csv"), row -> {
            Map<UnitLevel, Long> ofOneDay = new TreeMap<>();
            for (UnitLevel level : UnitLevel.values()) {
                ofOneDay.put(level, Long.valueOf(row.get(level.word() + "s")));
            }
            return counts.put(date(row, "effective_date"), ofOneDay);
        });
        return counts;
    }

    private static Map<LocalDate, List<Unit>> states(Path folder, String prefix) {
        Map<LocalDate, List<Unit>> states = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(prefix) && name.endsWith(".csv")) {
                    states.put(
                            LocalDate.parse(name.substring(prefix.length(), name.length() - ".csv".length())),
                            read(file, SourceFolder::unit));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (DateTimeException failure) {
            throw new UnusableSource("A file in " + folder + " has no date in its name: " + failure.getMessage());
        }
        return states;
    }

    private static <T> List<T> read(Path file, Function<CSVRecord, T> row) {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser rows = FORMAT.parse(reader)) {
            List<T> all = new ArrayList<>();
            for (CSVRecord each : rows) {
                try {
                    all.add(row.apply(each));
                } catch (IllegalArgumentException | DateTimeException | UnusableSource failure) {
                    throw new UnusableSource(
                            file + ", line " + rows.getCurrentLineNumber() + ": " + failure.getMessage());
                }
            }
            return all;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Unit unit(CSVRecord row) {
        return new Unit(
                UnitLevel.of(row.get("level")), row.get("code"), clean(row.get("name")), code(row, "parent_code"));
    }

    private static Event event(CSVRecord row) {
        return new Event(
                date(row, "effective_date"),
                Event.Kind.of(row.get("op")),
                UnitLevel.of(row.get("level")),
                row.get("code"),
                clean(row.get("new_name")),
                code(row, "new_parent"));
    }

    private static LocalDate date(CSVRecord row, String column) {
        return LocalDate.parse(row.get(column));
    }

    private static String code(CSVRecord row, String column) {
        return row.get(column).isBlank() ? null : row.get(column).strip();
    }

    /** A name as the registry stores it: composed letters, single spaces. */
    private static String clean(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
