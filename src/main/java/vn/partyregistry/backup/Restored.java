package vn.partyregistry.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import vn.partyregistry.backup.BackupLines.Register;
import vn.partyregistry.backup.BackupReader.Line;
import vn.partyregistry.server.OwnerAccess;

/** The registry that is restored into, beside the file that it is restored from. */
final class Restored {

    private static final int AT_ONCE = 1000;

    private final OwnerAccess database;

    Restored(OwnerAccess database) {
        this.database = database;
    }

    /** What follows in the file, one line after the other. */
    private static final class Next {

        private final BackupReader reader;

        Next(BackupReader reader) {
            this.reader = reader;
        }

        void requireSame(String text) {
            Optional<Line> line = reader.next();
            if (line.isEmpty()) {
                throw new Unusable("The registry has more than the file: " + text);
            }
            if (!line.get().text().equals(text)) {
                throw Unusable.line(line.get().number(), "the registry has something else there: " + shortened(text));
            }
        }

        private static String shortened(String text) {
            return text.length() > 300 ? text.substring(0, 300) + "…" : text;
        }
    }

    /**
     * How many positions of the file are there already, of a restore that was broken off.
     *
     * @throws Unusable for a registry that has anything else
     */
    long requireBeginningOf(Path file) throws IOException, SQLException {
        try (Connection connection = database.connect();
                BackupReader reader = new BackupReader(file)) {
            BackupLines lines = new BackupLines(connection);
            long head = lines.header().get("position").asLong();
            if (head > reader.positions()) {
                throw notEmpty(head);
            }
            Next next = new Next(reader);
            try {
                lines.recordings(head, next::requireSame);
            } catch (Unusable another) {
                throw notEmpty(head);
            }
            return head;
        }
    }

    private static Unusable notEmpty(long head) {
        return new Unusable(
                "This registry is not empty: it has " + head
                        + " positions of its own. A backup is restored into an empty one; choose another data folder or database.");
    }

    /** Adds the registers beside the journal, all or none; not where they have been added before. */
    void addRegisters(Path file) throws IOException, SQLException {
        try (Connection connection = database.connect();
                BackupReader reader = new BackupReader(file)) {
            connection.setAutoCommit(false);
            if (isWithout(connection)) {
                add(connection, reader);
                connection.commit();
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
            connection.commit();
        }
    }

    private static boolean isWithout(Connection connection) throws SQLException {
        for (Register register : BackupLines.REGISTERS) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT FROM " + register.table() + " LIMIT 1")) {
                if (rows.next()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void add(Connection connection, BackupReader reader) throws SQLException {
        Optional<Line> line = reader.next();
        while (line.isPresent() && line.get().isRecording()) {
            line = reader.next();
        }
        for (Register register : BackupLines.REGISTERS) {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + register.table()
                    + " OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_record(NULL::" + register.table()
                    + ", ?::json)")) {
                int waiting = 0;
                for (; line.isPresent() && line.get().json().has(register.name()); line = reader.next()) {
                    insert.setString(1, line.get().json().get(register.name()).toString());
                    insert.addBatch();
                    if (++waiting % AT_ONCE == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            goOnCounting(connection, register);
        }
        if (line.isPresent()) {
            throw Unusable.line(line.get().number(), "this version of the registry knows no such register.");
        }
    }

    /** Numbers that the rows brought along are not given again. */
    private static void goOnCounting(Connection connection, Register register) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT setval(sequence, highest) FROM (SELECT pg_get_serial_sequence('%1$s', '%2$s') AS sequence, max(%2$s) AS highest FROM %1$s) found WHERE sequence IS NOT NULL AND highest IS NOT NULL"
                            .formatted(register.table(), register.key()));
        }
    }

    /** Refuses a registry whose own backup would have another line than the file. */
    void requireSame(Path file, Runnable step) throws IOException, SQLException {
        try (Connection connection = database.connect();
                BackupReader reader = new BackupReader(file)) {
            BackupLines lines = new BackupLines(connection);
            Next next = new Next(reader);
            lines.recordings(Long.MAX_VALUE, text -> {
                next.requireSame(text);
                step.run();
            });
            lines.registers(next::requireSame);
            Optional<Line> more = reader.next();
            if (more.isPresent()) {
                throw Unusable.line(more.get().number(), "the registry has nothing of that.");
            }
        }
    }
}
