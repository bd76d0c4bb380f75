package vn.partyregistry.change;

import static vn.partyregistry.change.Severity.BLOCK;
import static vn.partyregistry.change.Severity.WARN;

/** The rules of the domain that a recording is judged by. */
public enum Rule {
    ORG_01(BLOCK),
    ORG_02(BLOCK),
    ORG_03(BLOCK),
    ORG_03_UNUSUAL("ORG-03", WARN),
    ORG_21(BLOCK),
    CHG_07(BLOCK),
    CHG_13(BLOCK),
    DOC_05(BLOCK),
    MEM_01(BLOCK),
    MEM_05(BLOCK);

    private final String id;
    private final Severity severity;

    Rule(Severity severity) {
        this.id = name().replace('_', '-');
        this.severity = severity;
    }

    Rule(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }
}
