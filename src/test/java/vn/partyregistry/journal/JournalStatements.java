package vn.partyregistry.journal;

/** The journal's statements, for a benchmark that runs them without the registry. */
public final class JournalStatements {

    public static final String HEAD = Journal.HEAD;

    private JournalStatements() {}
}
