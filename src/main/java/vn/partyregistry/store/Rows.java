package vn.partyregistry.store;

import java.util.ArrayList;
import java.util.List;

/** Many rows to be written with one statement: an array of each column. */
public final class Rows {

    private final List<Column> columns = new ArrayList<>();
    private int size;

    /** @param types the PostgreSQL type of each column */
    public Rows(String... types) {
        for (String type : types) {
            columns.add(Column.of(type));
        }
    }

    public void add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            columns.get(i).add(values[i]);
        }
        size++;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The arrays to bind, after any leading arguments. */
    public Object[] after(Object... leading) {
        List<Object> all = new ArrayList<>(List.of(leading));
        all.addAll(columns);
        return all.toArray();
    }
}
