package vn.partyregistry.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.partyregistry.exchange.Draft.Fault;
import vn.partyregistry.problem.Violation;

/** A file with a decision a line, as JSON; empty lines mean nothing. */
final class DecisionLines implements PaperFile {

    /** As long as a decision that is posted alone. */
    static final int LONGEST = 16 * 1024 * 1024;

    private static final int MARK = 3;

    private final InputStream in;
    private long line;

    DecisionLines(InputStream in) {
        this.in = in;
    }

    @Override
    public Optional<Draft> next() throws IOException {
        while (true) {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            line++;
            long length = 0;
            for (; next >= 0 && next != '\n'; next = in.read()) {
                if (length++ < LONGEST) {
                    read.write(next);
                }
            }
            if (length > LONGEST) {
                return Optional.of(fault(Violation.at("", "import.lineTooLong", LONGEST)));
            }
            byte[] json = withoutMark(read.toByteArray());
            if (!isBlank(json)) {
                long number = line;
                return Optional.of(new Draft(line, line, json, List.of(), fault -> new Fault(number, discreet(fault))));
            }
        }
    }

    /** What was sent of a person is not kept. */
    private static Violation discreet(Violation fault) {
        return fault.pointer() != null && fault.pointer().contains("/member/") ? fault.untold() : fault;
    }

    private Draft fault(Violation violation) {
        return new Draft(line, line, null, List.of(new Fault(line, violation)), fault -> new Fault(line, fault));
    }

    /** Some programs begin a file with the mark of UTF-8. */
    private byte[] withoutMark(byte[] bytes) {
        boolean marked = line == 1
                && bytes.length >= MARK
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(bytes, MARK, bytes.length) : bytes;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
