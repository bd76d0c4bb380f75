package vn.partyregistry.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.partyregistry.parsers.Claim;
import vn.partyregistry.parsers.Input;

/** Any bytes as a sheet; after a byte '#', as the rows below a header that is right. */
public final class SheetRowsTarget {

    private static final String PAPER =
            "decision.number,decision.documentType,decision.issuedBy,decision.signedOn,decision.title";
    private static final String HEADER = PAPER + ",organization,id,fullName,bornOn,gender,admittedOn,officialOn\r\n";

    private SheetRowsTarget() {}

    public static List<byte[]> seeds() {
        String organizations = PAPER + ",id,type,name,parent,delegatedUpperAuthority\r\n"
                + "1-QĐ/TU,DECISION,Ban,1960-01-01,Thành lập,T,PROVINCIAL,\"Tỉnh \"\"T\"\", mới\",,true\r\n"
                + "1-QĐ/TU,DECISION,Ban,1960-01-01,Thành lập,T-1,DISTRICT,\"Huyện\r\nmột\",T,\r\n";
        String members =
                "#1-QĐ/TU,DECISION,Ban,1960-01-01,Kết nạp,T-2,M1,Người,1940-02-03,MALE,1960-02-03,1961-02-03\r\n"
                        + "2-QĐ/TU,DECISION,Ban,1960-01-02,Kết nạp,T-2,,Người,,,,\n,,\n";
        List<byte[]> seeds = new ArrayList<>(Input.seeds(
                organizations,
                "\uFEFF" + organizations.replace(',', ';'),
                organizations.replace(',', '\t').replace("\r", ""),
                members,
                "id,id,naem\n\"",
                ""));
        seeds.add("#é,\"x".getBytes(StandardCharsets.ISO_8859_1));
        return seeds;
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        byte[] sheet = input;
        if (input.length > 0 && input[0] == '#') {
            byte[] rows = Input.afterFirst(input);
            byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
            sheet = new byte[header.length + rows.length];
            System.arraycopy(header, 0, sheet, 0, header.length);
            System.arraycopy(rows, 0, sheet, header.length, rows.length);
        }
        List<Draft> drafts = Drafts.of(new SheetRows(new ByteArrayInputStream(sheet)));
        long lines = 1;
        for (byte each : sheet) {
            lines += each == '\n' || each == '\r' ? 1 : 0;
        }
        for (Draft draft : drafts) {
            Claim.that(draft.last() <= lines, "line %d of %d", draft.last(), lines);
        }
    }
}
