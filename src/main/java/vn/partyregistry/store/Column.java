package vn.partyregistry.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One column of many rows, so that many rows go in with one statement ({@code unnest}). */
public final class Column {

    private final String type;
    private final List<Object> values = new ArrayList<>();

    private Column(String type) {
        this.type = type;
    }

    public static Column of(String type) {
        return new Column(type);
    }

    public static Column texts(Collection<?> values) {
        Column column = new Column("text");
        values.forEach(column::add);
        return column;
    }

    public Column add(Object value) {
        values.add(value instanceof Enum ? ((Enum<?>) value).name() : value);
        return this;
    }

    Array array(Connection connection) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
