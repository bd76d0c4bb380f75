package vn.partyregistry.store;

import java.sql.SQLException;

/** PostgreSQL refused a statement or could not be reached; its cause tells which. */
public final class DatabaseFailure extends RuntimeException {

    /** Where tables were migrated meanwhile, a connection keeps statements that were planned before, and in a transaction cannot plan them anew. */
    static boolean isOfAnOlderPlan(SQLException failure) {
        return "0A000".equals(failure.getSQLState());
    }

    DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
