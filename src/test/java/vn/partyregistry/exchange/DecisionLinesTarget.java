package vn.partyregistry.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import vn.partyregistry.http.StrictJsonTarget;
import vn.partyregistry.parsers.Claim;
import vn.partyregistry.parsers.Input;

/** Any bytes as a file with a decision a line: no byte is lost but blanks, line breaks and the mark at the beginning. */
public final class DecisionLinesTarget {

    private static final int MARK = 3;

    private DecisionLinesTarget() {}

    public static List<byte[]> seeds() {
        String[] papers = StrictJsonTarget.papers();
        return Input.seeds(
                papers[0] + "\n" + papers[2] + "\n",
                "\uFEFF" + papers[1] + "\r\n\r\n \t\n{\"title\":1}",
                "\uFEFF\n\uFEFF\n{}\n[]\n\"x\"");
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        List<Draft> drafts = Drafts.of(new DecisionLines(new ByteArrayInputStream(input)));
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (Draft draft : drafts) {
            Claim.same(draft.first(), draft.last(), "a paper is one line");
            read.writeBytes(draft.json());
        }
        boolean marked = Input.text(input).startsWith("\uFEFF");
        byte[] written = marked ? Arrays.copyOfRange(input, MARK, input.length) : input;
        Claim.that(
                Arrays.equals(withoutBlanks(written), withoutBlanks(read.toByteArray())),
                "all was read: %s",
                Input.text(read.toByteArray()));
    }

    private static byte[] withoutBlanks(byte[] bytes) {
        ByteArrayOutputStream left = new ByteArrayOutputStream();
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r' && each != '\n') {
                left.write(each);
            }
        }
        return left.toByteArray();
    }
}
