package vn.partyregistry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.partyregistry.problem.Violation;

/** What is wrong with the first line of a sheet is told column by column, as far as anyone would read. */
class SheetHeaderTest {

    @Test
    void everyFaultIsTold() {
        assertThat(SheetHeader.of(List.of("id", "naem", "id")).faults())
                .extracting(Violation::key)
                .containsOnly("import.columnUnknown", "import.columnTwice", "import.columnMissing")
                .hasSize(8);
    }

    @Test
    void halfAMillionUnknownColumnsAreToldInTime() {
        assertTimeout(Duration.ofSeconds(20), () -> assertThat(
                        SheetHeader.of(Collections.nCopies(500_000, "a")).faults())
                .hasSize(50));
    }
}
