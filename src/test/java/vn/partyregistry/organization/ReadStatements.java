package vn.partyregistry.organization;

import vn.partyregistry.journal.JournalStatements;
import vn.partyregistry.time.Snapshot;

/** The statements by which one organization is read, for a benchmark that runs them without the registry. */
public final class ReadStatements {

    public static final String HEAD = JournalStatements.HEAD;
    public static final String ONE = OrganizationRepository.ONE;

    private ReadStatements() {}

    public static Object[] arguments(String id, Snapshot at) {
        return OrganizationRepository.arguments(id, at);
    }
}
