package vn.partyregistry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A sheet whose rows are all wrong is told in pieces, however long it is. */
class SheetRowsTest {

    private static final String HEADER =
            "decision.documentType,decision.issuedBy,decision.signedOn,decision.title,id,type,name\n";

    @Test
    void shortRowsWithoutEndDoNotGatherInMemory() {
        int rows = 100_000;
        byte[] sheet = (HEADER + "a\n".repeat(rows)).getBytes(StandardCharsets.UTF_8);
        SheetRows file = new SheetRows(new ByteArrayInputStream(sheet));
        long told = 0;
        long last = 1;
        for (Optional<Draft> next = file.next(); next.isPresent(); next = file.next()) {
            Draft draft = next.get();
            assertThat(draft.first()).isEqualTo(last + 1);
            assertThat(draft.faults()).hasSizeLessThanOrEqualTo(10_000);
            told += draft.faults().size();
            last = draft.last();
        }
        assertThat(told).isEqualTo(rows);
    }
}
