package vn.partyregistry.change;

/** What a broken rule does: refuse the recording, or be reported with it. */
public enum Severity {
    BLOCK,
    WARN
}
