package vn.partyregistry.change;

import static vn.partyregistry.change.Severity.BLOCK;
import static vn.partyregistry.change.Severity.WARN;

import java.time.LocalDate;

/**
 * The rules of the domain that a recording is judged by: what a broken one does, on which effective days it counts, and
 * where it comes from. What each says is found in the messages under {@code rule.} and its id.
 */
public enum Rule {
    ORG_01("ORG-01", BLOCK, null, null, "–"),
    ORG_02("ORG-02", BLOCK, null, null, "–"),
    ORG_03("ORG-03", BLOCK, null, null, "294-QĐ/TW 10, 20"),
    ORG_03_UNUSUAL("ORG-03", WARN, null, null, "294-QĐ/TW 10, 20"),
    ORG_04("ORG-04", WARN, null, null, "Điều lệ Đảng 10"),
    ORG_05("ORG-05", WARN, null, null, "Điều lệ Đảng"),
    ORG_06("ORG-06", WARN, Regime.SINCE_294, null, "294-QĐ/TW 20.3.1"),
    ORG_07("ORG-07", WARN, null, Regime.SINCE_208, "Điều lệ Đảng 21"),
    ORG_17("ORG-17", WARN, Regime.SINCE_294, null, "294-QĐ/TW 10.1"),
    ORG_20("ORG-20", WARN, null, null, "–"),
    ORG_21("ORG-21", BLOCK, null, null, "–"),
    CHG_02("CHG-02", WARN, null, null, "Điều lệ Đảng 10.3"),
    CHG_05("CHG-05", WARN, Regime.SINCE_294, null, "294-QĐ/TW 10.5"),
    CHG_07("CHG-07", BLOCK, null, null, "294-QĐ/TW 6.3.5"),
    CHG_13("CHG-13", BLOCK, null, null, "–"),
    DOC_03("DOC-03", WARN, null, null, "–"),
    DOC_05("DOC-05", BLOCK, null, null, "117/2025/QH15"),
    COM_01("COM-01", WARN, null, null, "–"),
    COM_02("COM-02", WARN, null, null, "Điều lệ Đảng"),
    COM_03("COM-03", WARN, null, null, "Điều lệ Đảng"),
    DOS_01("DOS-01", BLOCK, null, null, "–"),
    MEM_01("MEM-01", BLOCK, null, null, "294-QĐ/TW 6.3.2"),
    MEM_02("MEM-02", WARN, Regime.SINCE_294, null, "294-QĐ/TW 1.1"),
    MEM_03("MEM-03", WARN, null, null, "Điều lệ Đảng 5.1"),
    MEM_05("MEM-05", BLOCK, null, null, "Điều lệ Đảng 24"),
    MEM_06("MEM-06", WARN, Regime.SINCE_294, null, "294-QĐ/TW 3.5");

    private final String id;
    private final Severity severity;
    private final String from;
    private final String until;
    private final String source;

    /**
     * @param from first effective day on which it counts, null for always
     * @param until first effective day on which it no longer counts, null for ever
     */
    Rule(String id, Severity severity, String from, String until, String source) {
        this.id = id;
        this.severity = severity;
        this.from = from;
        this.until = until;
        this.source = source;
    }

    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    public LocalDate from() {
        return from == null ? null : LocalDate.parse(from);
    }

    public LocalDate until() {
        return until == null ? null : LocalDate.parse(until);
    }

    public String source() {
        return source;
    }

    /** A decision is judged by the rules of its effective day. */
    public boolean countsOn(LocalDate day) {
        return (from == null || !day.isBefore(from())) && (until == null || day.isBefore(until()));
    }

    /** Since when the Party's rule books count. */
    private static final class Regime {
        private static final String SINCE_294 = "2025-07-01";
        private static final String SINCE_208 = "2026-07-26";
    }
}
