package vn.partyregistry.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.partyregistry.organization.ReadStatements;
import vn.partyregistry.time.Snapshot;

/** Reads an organization with the registry's own statements, prepared once, and nothing around them. */
final class BareJdbcClient implements Load.Client {

    private final Connection connection;
    private final PreparedStatement head;
    private final PreparedStatement one;

    BareJdbcClient(Connection connection) throws SQLException {
        this.connection = connection;
        head = connection.prepareStatement(ReadStatements.HEAD);
        one = connection.prepareStatement(ReadStatements.ONE);
    }

    @Override
    public void ask(Question question) throws SQLException {
        long position;
        try (ResultSet rows = head.executeQuery()) {
            rows.next();
            position = rows.getLong(1);
        }
        Object[] arguments =
                ReadStatements.arguments(question.organization(), new Snapshot(question.asOf(), null, position));
        for (int i = 0; i < arguments.length; i++) {
            one.setObject(i + 1, arguments[i]);
        }
        try (ResultSet rows = one.executeQuery()) {
            if (!rows.next()) {
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
