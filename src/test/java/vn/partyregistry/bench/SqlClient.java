package vn.partyregistry.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks PostgreSQL itself, with statements prepared once, and reads every column of every row. */
final class SqlClient implements Crowd.Client {

    private final Connection connection;
    private final List<NamedSql> texts;
    private final boolean demanding;
    private final List<PreparedStatement> statements = new ArrayList<>();

    /** {@code demanding}: each statement must find something, or the wrong question was measured. */
    SqlClient(Connection connection, List<NamedSql> texts, boolean demanding) throws SQLException {
        this.connection = connection;
        this.texts = texts;
        this.demanding = demanding;
        for (NamedSql text : texts) {
            statements.add(connection.prepareStatement(text.sql()));
        }
    }

    @Override
    public void ask(Ask ask) throws SQLException {
        for (int i = 0; i < statements.size(); i++) {
            PreparedStatement statement = statements.get(i);
            List<String> names = texts.get(i).names();
            for (int place = 0; place < names.size(); place++) {
                statement.setObject(place + 1, ask.value(names.get(place)));
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                boolean any = false;
                while (rows.next()) {
                    any = true;
                    for (int column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                }
                if (!any && demanding && ask.organization() != null) {
                    throw new SQLException("nothing of " + ask.organization() + " on " + ask.day());
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
