package vn.partyregistry.organization;

import java.time.LocalDate;

/** The statement by which one organization is read, for a benchmark that runs it without the registry. */
public final class ReadStatements {

    public static final String NEWEST = OrganizationSql.NEWEST;

    private ReadStatements() {}

    public static Object[] arguments(String id, LocalDate day) {
        return new Object[] {id, day, day, day, day};
    }
}
