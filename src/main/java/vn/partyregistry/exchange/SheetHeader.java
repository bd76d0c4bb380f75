package vn.partyregistry.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.partyregistry.http.Nearest;
import vn.partyregistry.problem.Violation;

/** The columns of a sheet as its first line names them. */
record SheetHeader(SheetKind kind, List<String> names, List<Violation> faults) {

    private static final int MOST_TOLD = 50;

    static SheetHeader of(List<String> names) {
        SheetKind kind = SheetKind.of(names);
        List<String> known =
                Stream.concat(SheetKind.PAPER.stream(), kind.columns().stream()).toList();
        List<Violation> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (faults.size() >= MOST_TOLD) {
                break;
            }
            if (!known.contains(name)) {
                String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
                faults.add(Violation.at("", "import.columnUnknown", shown, Nearest.to(shown, known)));
            } else if (!seen.add(name)) {
                faults.add(Violation.at("/" + name, "import.columnTwice", name));
            }
        }
        Stream.concat(SheetKind.PAPER_NEEDS.stream(), kind.needed().stream())
                .filter(name -> !seen.contains(name))
                .sorted()
                .forEach(name -> faults.add(Violation.at("/" + name, "import.columnMissing", name)));
        return new SheetHeader(kind, names, faults.stream().limit(MOST_TOLD).toList());
    }

    /** The cells of a row that hold something, by their columns. */
    Map<String, String> cells(List<String> row, boolean ofPaper) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            boolean paper = SheetKind.PAPER.contains(names.get(i));
            if (paper == ofPaper && !row.get(i).isBlank()) {
                cells.put(names.get(i), row.get(i).strip());
            }
        }
        return cells;
    }
}
