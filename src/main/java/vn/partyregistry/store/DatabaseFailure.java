package vn.partyregistry.store;

import java.sql.SQLException;

/** PostgreSQL refused a statement or could not be reached; carries its state code to where it becomes a problem. */
public final class DatabaseFailure extends RuntimeException {

    private final String state;

    DatabaseFailure(SQLException cause) {
        super(cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    public String state() {
        return state;
    }

    /** A lock that another holds for too long, a pool that is empty, a server that is away: worth another try. */
    public boolean isPassing() {
        return state.isEmpty()
                || state.equals("55P03")
                || state.equals("40P01")
                || state.equals("40001")
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57");
    }
}
