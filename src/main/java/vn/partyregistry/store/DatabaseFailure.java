package vn.partyregistry.store;

import java.sql.SQLException;

/** PostgreSQL refused a statement or could not be reached; its cause tells which. */
public final class DatabaseFailure extends RuntimeException {

    DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
