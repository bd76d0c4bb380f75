package vn.partyregistry.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What there is to ask about in a registry, found by asking its database; the same in every run. */
final class Samples {

    static final String ANY = "true";
    static final String COUNTRY = "v.organization = (SELECT organization FROM organization_version"
            + " WHERE parent IS NULL ORDER BY type = 'CENTRAL' DESC, organization DESC LIMIT 1)";
    static final String PROVINCE = "v.level = 'PROVINCIAL'";
    static final String COMMUNE = "v.level = 'UPPER_GRASSROOTS'";

    /** An organization and a day on which it is in force. */
    record Place(String organization, LocalDate day) {}

    private final Connection connection;
    private final Random random = new Random(1);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    Samples(Connection connection) {
        this.connection = connection;
    }

    LocalDate today() {
        return today;
    }

    /** Places of some kind, each on a random day of a random version. */
    List<Place> onRandomDays(String kind, int count) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT v.organization, v.valid_from, coalesce(v.valid_to, ?) FROM organization_version v WHERE " + kind
                        + " AND v.valid_from < ? ORDER BY v.subject, v.valid_from LIMIT ?")) {
            bind(statement, today, today, count);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    LocalDate from = rows.getObject(2, LocalDate.class);
                    LocalDate to = rows.getObject(3, LocalDate.class);
                    long days = ChronoUnit.DAYS.between(from, to.isAfter(today) ? today : to);
                    for (int i = 0; i < 5; i++) {
                        places.add(new Place(rows.getString(1), from.plusDays(random.nextInt((int) days))));
                    }
                }
            }
        }
        return shuffled(kind, places);
    }

    /** Places of some kind that are in force today, and were known to be at a position. */
    List<Place> today(String kind, long position, int count) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT v.organization FROM organization_history v WHERE " + kind
                        + " AND v.valid_from <= ? AND (v.valid_to IS NULL OR v.valid_to > ?)"
                        + " AND v.recorded_from <= ? AND v.recorded_to > ? ORDER BY v.subject LIMIT ?")) {
            bind(statement, today, today, position, position, count);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.add(new Place(rows.getString(1), today));
                }
            }
        }
        return shuffled(kind, places);
    }

    /** Folded current names. */
    List<String> names(int count) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT split_part(name_folded, ' | ', 1) FROM organization_version ORDER BY subject, valid_from LIMIT ?")) {
            bind(statement, count);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    long number(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    OffsetDateTime recordedAt(long position) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT recorded_at FROM journal WHERE position = ?")) {
            bind(statement, position);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class);
            }
        }
    }

    private List<Place> shuffled(String kind, List<Place> places) {
        if (places.isEmpty()) {
            throw new IllegalStateException("nothing to ask about: " + kind);
        }
        java.util.Collections.shuffle(places, random);
        return places;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
