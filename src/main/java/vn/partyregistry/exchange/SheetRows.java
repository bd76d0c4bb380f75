package vn.partyregistry.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.partyregistry.exchange.BoundedReader.RowTooLong;
import vn.partyregistry.exchange.Draft.Fault;
import vn.partyregistry.problem.Violation;

/** A sheet (RFC 4180, UTF-8) of organizations or members; rows in a row that name the same paper are its changes. */
final class SheetRows implements PaperFile {

    /** More changes than these no paper is recorded with at once. */
    static final int MOST_OF_ONE_PAPER = 20_000;

    private static final int LONGEST_ROW = 1024 * 1024;
    private static final int BEGINNING = 64 * 1024;

    /** @param line the first of those it stands on */
    private record SheetLine(long line, List<String> cells) {}

    private final BufferedReader text;
    private final BoundedReader reader;
    private CSVParser parser;
    private Iterator<CSVRecord> records;
    private SheetHeader header;
    private Optional<SheetLine> ahead = Optional.empty();
    private Fault broken;
    private boolean ended;

    SheetRows(InputStream in) {
        text = new BufferedReader(
                new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BEGINNING);
        reader = new BoundedReader(text, LONGEST_ROW);
    }

    @Override
    public Optional<Draft> next() {
        if (header == null && !ended) {
            open();
            Optional<SheetLine> first = row();
            header = SheetHeader.of(first.map(SheetLine::cells).orElse(List.of()));
            if (broken == null && !header.faults().isEmpty()) {
                ended = true;
                return Optional.of(refused(
                        1,
                        1,
                        header.faults().stream()
                                .map(fault -> new Fault(1, fault))
                                .toList()));
            }
            ahead = row();
        }
        if (ahead.isPresent()) {
            return Optional.of(paper());
        }
        if (broken != null) {
            Fault fault = broken;
            broken = null;
            return Optional.of(refused(fault.line(), fault.line(), List.of(fault)));
        }
        return Optional.empty();
    }

    private void open() {
        try {
            parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter(text))
                    .setIgnoreEmptyLines(true)
                    .get()
                    .parse(reader);
            records = parser.iterator();
        } catch (IOException unreadable) {
            broken = new Fault(1, violation(unreadable));
            ended = true;
        }
    }

    private Draft paper() {
        SheetLine first = ahead.orElseThrow();
        SheetPaper paper = new SheetPaper(header, first.line());
        Map<String, String> said = paper.said(first.cells());
        SheetLine last = first;
        while (ahead.isPresent()
                && !paper.isHopeless()
                && (ahead.get() == first || said.equals(paper.said(ahead.get().cells())))) {
            last = ahead.get();
            paper.add(last.line(), last.cells());
            ahead = row();
        }
        return paper.draft(said, last.line());
    }

    /** The next row; nothing at the end, and where the sheet cannot be read on. */
    private Optional<SheetLine> row() {
        if (ended) {
            return Optional.empty();
        }
        long line = parser.getCurrentLineNumber() + 1;
        try {
            if (records.hasNext()) {
                reader.anotherRow();
                return Optional.of(new SheetLine(line, records.next().toList()));
            }
        } catch (UncheckedIOException unreadable) {
            broken = new Fault(line, violation(unreadable.getCause()));
        }
        ended = true;
        return Optional.empty();
    }

    private static Violation violation(IOException failure) {
        if (failure instanceof RowTooLong) {
            return Violation.at("", "import.rowTooLong", LONGEST_ROW);
        }
        return Violation.at("", failure instanceof CharacterCodingException ? "import.encoding" : "import.notASheet");
    }

    private static Draft refused(long first, long last, List<Fault> faults) {
        return new Draft(first, last, null, faults, fault -> new Fault(first, fault));
    }

    /** Commas, or what the spreadsheets of many countries write instead: as the header has it. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(BEGINNING);
        StringBuilder header = new StringBuilder();
        int first = text.read();
        int next = first;
        for (int i = 1; next >= 0 && next != '\n' && i < BEGINNING; i++) {
            header.append((char) next);
            next = text.read();
        }
        text.reset();
        if (first == '\uFEFF') {
            text.skip(1);
        }
        return header.indexOf(",") >= 0 ? ',' : header.indexOf(";") >= 0 ? ';' : header.indexOf("\t") >= 0 ? '\t' : ',';
    }
}
