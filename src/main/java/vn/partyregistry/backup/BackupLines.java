package vn.partyregistry.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import vn.partyregistry.http.SnapshotView;

/** The lines of a backup, as PostgreSQL has them: all of one moment, however many recordings are made meanwhile. */
final class BackupLines {

    /** Registers that are kept beside the journal, each with the name of its lines and its key; one refers to those before it. */
    static final List<Register> REGISTERS = List.of(
            new Register("request", "member_request", "id"),
            new Register("answer", "member_request_answer", "request"),
            new Register("access", "access_log", "id"));

    /** A table whose rows go along as they are. */
    record Register(String name, String table, String key) {}

    /** Takes line by line. */
    @FunctionalInterface
    interface Sink {
        void take(String json);
    }

    private static final String RECORDINGS = """
            SELECT j.*, c.number, c.document_type, c.issuer, c.issued_by, c.signed_on, c.effective_on AS effective, c.effective_basis,
                c.date_precision, c.title, c.origin, c.source, coalesce(a.reason, c.reason) AS why, a.annulled_from, k.key,
                f.metric, f.value, f.comparator, f.unit, f.as_of, f.as_of_precision, f.source AS reported_by, f.origin AS reported_how,
                (SELECT json_agg(h.body ORDER BY h.change_index) FROM decision_change_history h
                    WHERE h.decision = paper AND h.recorded_from = j.position AND h.change_index >= 0) AS changes,
                (SELECT json_agg(json_build_object('member', p.member, 'fullName', p.full_name, 'bornOn', p.born_on,
                        'gender', p.gender, 'cardHash', p.card_hash, 'cardLast', p.card_last, 'salt', p.salt,
                        'digest', p.digest) ORDER BY h.change_index)
                    FROM decision_change_history h JOIN member_person_history p
                        ON p.member = h.body #>> '{member,id}' AND p.recorded_from = j.position
                    WHERE h.kind = 'ADMIT' AND h.decision = paper AND h.recorded_from = j.position) AS persons
            FROM journal j CROSS JOIN LATERAL (SELECT coalesce(j.annulled_by, j.decision) AS paper) of
            LEFT JOIN decision_content c ON c.decision = paper AND c.recorded_from = j.position
            LEFT JOIN decision_content a ON j.annulled_by IS NOT NULL AND a.decision = j.decision AND a.recorded_from = j.position
            LEFT JOIN idempotency_key k ON j.kind = 'DECISION' AND k.decision = j.decision
            LEFT JOIN reported_figure f ON f.position = j.position
            WHERE j.position <= ? ORDER BY j.position""";

    private static final int AT_ONCE = 500;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Connection connection;

    /** @param connection of the owner of the tables, who sees everyone; it is made to see one moment only */
    BackupLines(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            statement.execute(
                    "SELECT set_config('registry.sight', 'everything', true), set_config('timezone', 'UTC', true)");
        }
    }

    /** The first line: what follows, and of which moment it is. */
    ObjectNode header() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head =
                        statement.executeQuery("SELECT position, recorded_at, now() AS made_at FROM journal_head")) {
            head.next();
            ObjectNode header = JSON.createObjectNode()
                    .put("format", BackupReader.FORMAT)
                    .put("version", BackupReader.VERSION)
                    .put("madeAt", instant(head, "made_at"))
                    .put("position", head.getLong("position"));
            put(header, "recordedAt", instant(head, "recorded_at"));
            return header;
        }
    }

    /** One line for each position up to this one, in their order. */
    void recordings(long upTo, Sink sink) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECORDINGS)) {
            statement.setFetchSize(AT_ONCE);
            statement.setLong(1, upTo);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.take(recording(rows).toString());
                }
            }
        }
    }

    /** The rows of the registers beside the journal. */
    void registers(Sink sink) throws SQLException {
        for (Register register : REGISTERS) {
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(AT_ONCE);
                try (ResultSet rows = statement.executeQuery("SELECT json_strip_nulls(row_to_json(r)) FROM "
                        + register.table + " r ORDER BY " + register.key)) {
                    while (rows.next()) {
                        sink.take(JSON.createObjectNode()
                                .set(register.name, json(rows.getString(1)))
                                .toString());
                    }
                }
            }
        }
    }

    private static ObjectNode recording(ResultSet row) throws SQLException {
        ObjectNode line = JSON.createObjectNode()
                .put("position", row.getLong("position"))
                .put("recordedAt", instant(row, "recorded_at"))
                .put("kind", row.getString("kind"));
        for (String[] field : new String[][] {
            {"decision", "decision"},
            {"annulledBy", "annulled_by"},
            {"recordedBy", "recorded_by"},
            {"retryKey", "key"},
            {"reason", "why"},
            {"annulledFrom", "annulled_from"}
        }) {
            put(line, field[0], row.getString(field[1]));
        }
        if (row.getString("decision") == null) {
            line.set("figure", figure(row));
        } else {
            line.set("paper", paper(row));
        }
        if (row.getString("persons") != null) {
            line.set("persons", json(row.getString("persons")));
            line.get("persons")
                    .forEach(person -> ((ObjectNode) person).properties().removeIf(field -> field.getValue()
                            .isNull()));
        }
        line.set("organizations", JSON.valueToTree(row.getArray("organizations").getArray()));
        line.set("restated", json(row.getString("restated")));
        line.set("findings", json(row.getString("findings")));
        return line;
    }

    private static ObjectNode paper(ResultSet row) throws SQLException {
        ObjectNode paper = JSON.createObjectNode();
        for (String[] field : new String[][] {
            {"number", "number"},
            {"documentType", "document_type"},
            {"issuer", "issuer"},
            {"issuedBy", "issued_by"},
            {"signedOn", "signed_on"},
            {"effectiveOn", "effective"},
            {"effectiveBasis", "effective_basis"},
            {"datePrecision", "date_precision"},
            {"title", "title"},
            {"origin", "origin"}
        }) {
            put(paper, field[0], row.getString(field[1]));
        }
        if (row.getString("source") != null) {
            paper.set("source", json(row.getString("source")));
        }
        String changes = row.getString("changes");
        paper.set("changes", changes == null ? JSON.createArrayNode() : json(changes));
        return paper;
    }

    private static ObjectNode figure(ResultSet row) throws SQLException {
        ObjectNode figure = JSON.createObjectNode().put("metric", row.getString("metric"));
        BigDecimal value = row.getBigDecimal("value");
        figure.put("value", value)
                .put("comparator", row.getString("comparator"))
                .put("unit", row.getString("unit"));
        put(figure, "asOf", row.getString("as_of"));
        put(figure, "asOfPrecision", row.getString("as_of_precision"));
        figure.set("source", json(row.getString("reported_by")));
        return figure.put("origin", row.getString("reported_how"));
    }

    private static String instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : SnapshotView.instant(at.toInstant());
    }

    private static void put(ObjectNode node, String name, String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
