package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.partyregistry.exchange.Draft.Fault;
import vn.partyregistry.problem.Violation;

/** The paper that some rows of a sheet make, and where its faults stand in them. */
final class SheetPaper {

    /** Before the columns that tell of the paper. */
    static final String PREFIX = "decision" + ".";

    private static final int MOST_FAULTS = 10_000;

    private static final Pattern OF_CHANGE = Pattern.compile("/changes/(\\d+)((?:/.*)?)");

    private final SheetHeader header;
    private final long first;
    private final ArrayNode changes = JsonNodeFactory.instance.arrayNode();
    private final List<Long> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    SheetPaper(SheetHeader header, long first) {
        this.header = header;
        this.first = first;
    }

    /** What a row says of its paper; of a row that is too short or too long nobody knows. */
    Map<String, String> said(List<String> row) {
        return row.size() == header.names().size() ? header.cells(row, true) : Map.of();
    }

    /** Whether it is refused for so much that nobody would read further. */
    boolean isHopeless() {
        return faults.size() >= MOST_FAULTS;
    }

    void add(long line, List<String> row) {
        if (row.size() != header.names().size()) {
            faults.add(new Fault(
                    line,
                    Violation.at("", "import.cells", row.size(), header.names().size())));
            return;
        }
        if (lines.size() >= SheetRows.MOST_OF_ONE_PAPER) {
            if (faults.isEmpty()) {
                faults.add(new Fault(line, Violation.at("", "import.tooManyRows", SheetRows.MOST_OF_ONE_PAPER)));
            }
            return;
        }
        header.kind().add(header.cells(row, false), changes).forEach(fault -> faults.add(new Fault(line, fault)));
        while (lines.size() < changes.size()) {
            lines.add(line);
        }
    }

    Draft draft(Map<String, String> said, long last) {
        ObjectNode paper = JsonNodeFactory.instance.objectNode();
        said.forEach((column, text) -> paper.put(column.substring(PREFIX.length()), text));
        if (!paper.has("effectiveOn") && paper.has("signedOn")) {
            paper.set("effectiveOn", paper.get("signedOn"));
            paper.put("effectiveBasis", "ASSUMED_SIGNED_DATE");
        }
        paper.put("origin", "IMPORTED").set("changes", changes);
        byte[] json = faults.isEmpty() ? paper.toString().getBytes(StandardCharsets.UTF_8) : null;
        return new Draft(first, last, json, faults, this::place);
    }

    private Fault place(Violation found) {
        Violation violation = header.kind() == SheetKind.MEMBERS ? found.untold() : found;
        Matcher change = OF_CHANGE.matcher(violation.pointer() == null ? "" : violation.pointer());
        if (!change.matches()) {
            boolean nowhere = violation.pointer() == null || violation.pointer().isEmpty();
            return new Fault(
                    first,
                    nowhere
                            ? violation
                            : violation.movedTo(
                                    "/" + PREFIX + violation.pointer().substring(1)));
        }
        int number = Integer.parseInt(change.group(1));
        long line = number < lines.size() ? lines.get(number) : first;
        String field = change.group(2).substring(change.group(2).lastIndexOf('/') + 1);
        boolean second =
                number > 0 && number < lines.size() && lines.get(number - 1).equals(lines.get(number));
        return new Fault(
                line,
                violation.movedTo(
                        field.isEmpty() || field.equals("member")
                                ? ""
                                : "/" + header.kind().column(field, second)));
    }
}
