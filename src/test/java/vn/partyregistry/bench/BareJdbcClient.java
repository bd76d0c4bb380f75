package vn.partyregistry.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.partyregistry.organization.ReadStatements;

/** Reads an organization with the registry's own statement, prepared once, and nothing around it. */
final class BareJdbcClient implements Load.Client {

    private final Connection connection;
    private final PreparedStatement newest;

    BareJdbcClient(Connection connection) throws SQLException {
        this.connection = connection;
        newest = connection.prepareStatement(ReadStatements.NEWEST);
    }

    @Override
    public void ask(Question question) throws SQLException {
        Object[] arguments = ReadStatements.arguments(question.organization(), question.asOf());
        for (int i = 0; i < arguments.length; i++) {
            newest.setObject(i + 1, arguments[i]);
        }
        try (ResultSet rows = newest.executeQuery()) {
            if (!rows.next() || rows.getString("organization") == null) {
                throw new SQLException("no " + question.organization());
            }
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                rows.getObject(column);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
