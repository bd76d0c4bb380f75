package vn.partyregistry.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.ChangeJson;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.decision.DecisionRecord.Knowledge;
import vn.partyregistry.decision.DecisionRecord.Revision;
import vn.partyregistry.journal.Restatement;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.store.Database;
import vn.partyregistry.text.DecisionNumber;

/** Papers as rows: writing one, and reading it as it was known at a position. */
@ApplicationScoped
public class DecisionRepository {

    /** The newest content at or before a position, with the journal entry that brought it; bind the position once. */
    static final String KNOWN = """
            SELECT c.*, i.place, j.recorded_at, j.restated, j.findings FROM decision_content c
            JOIN decision i ON i.id = c.decision
            JOIN journal j ON j.position = c.recorded_from
            JOIN LATERAL (SELECT max(recorded_from) AS newest FROM decision_content n
                WHERE n.decision = c.decision AND n.recorded_from <= ?) k ON k.newest = c.recorded_from""";

    private final Database database;
    private final ObjectMapper json;

    DecisionRepository(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<DecisionRecord> find(String id, long position) {
        return findHead(id, position).map(head -> withChanges(head, position));
    }

    /** The paper with its changes; refuses an id that is not recorded. */
    DecisionRecord require(String id, long position) {
        return find(id, position)
                .orElseThrow(() ->
                        new Refusal(Problem.DECISION_UNKNOWN, Violation.ofParameter("id", "decision.unknown", id)));
    }

    /** The paper without its changes. */
    Optional<DecisionRecord> findHead(String id, long position) {
        return database.first(KNOWN + " WHERE c.decision = ?", this::head, position, id);
    }

    private DecisionRecord withChanges(DecisionRecord head, long position) {
        // A paper annulled from the start shows the changes it had until then.
        boolean gone = head.knowledge() == Knowledge.ANNULLED && head.revision().from() == null;
        long known = gone ? head.position() - 1 : position;
        List<Change> changes = database.list(
                "SELECT body FROM decision_change_history h WHERE decision = ? AND " + Database.believedAt("h")
                        + " ORDER BY change_index",
                row -> ChangeJson.value(row.getString(1), Change.class),
                head.id(),
                known,
                known);
        return new DecisionRecord(
                head.id(),
                head.content().withChanges(changes),
                head.knowledge(),
                head.place(),
                head.position(),
                head.recordedAt(),
                head.recordedBy(),
                head.restated(),
                head.findings(),
                head.revision());
    }

    List<DecisionRecord> heads(String sql, Object... arguments) {
        return database.list(sql, this::head, arguments);
    }

    /** @param place the position at which it is first recorded */
    void insertPaper(String id, long place) {
        database.write("INSERT INTO decision (id, place) VALUES (?, ?)", id, place);
    }

    /** @param revision why the content is another one, null for the first */
    void insertContent(
            String id,
            DecisionContent content,
            long position,
            Knowledge knowledge,
            String recordedBy,
            Revision revision) {
        database.write("""
                INSERT INTO decision_content (decision, recorded_from, status, number, number_folded, number_search,
                    document_type, issuer, issued_by, signed_on, effective_on, effective_basis, date_precision, title,
                    origin, source, recorded_by, reason, annulled_by, annulled_from)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""", columns(id, content, position, knowledge, recordedBy, revision));
    }

    /** What the first recording of a paper leaves in {@code decision_content}, in the order of its columns. */
    public static Object[] columns(String id, DecisionContent content, long position, String recordedBy) {
        return columns(id, content, position, Knowledge.RECORDED, recordedBy, null);
    }

    private static Object[] columns(
            String id,
            DecisionContent content,
            long position,
            Knowledge knowledge,
            String recordedBy,
            Revision revision) {
        String number = content.number();
        return new Object[] {
            id,
            position,
            knowledge,
            number,
            number == null ? null : DecisionNumber.fold(number),
            number == null ? null : DecisionNumber.searchKey(number),
            content.documentType(),
            content.issuer(),
            content.issuedBy(),
            content.signedOn(),
            content.effectiveOn(),
            content.effectiveBasis(),
            content.datePrecision(),
            content.title(),
            content.origin(),
            ChangeJson.text(content.source()),
            recordedBy,
            revision == null ? null : revision.reason(),
            revision == null ? null : revision.annulledBy(),
            revision == null ? null : revision.from()
        };
    }

    private DecisionRecord head(ResultSet row) throws SQLException {
        DecisionContent content = new DecisionContent(
                row.getString("number"),
                DecisionContent.DocumentType.valueOf(row.getString("document_type")),
                row.getString("issuer"),
                row.getString("issued_by"),
                Database.date(row, "signed_on"),
                Database.date(row, "effective_on"),
                DecisionContent.EffectiveBasis.valueOf(row.getString("effective_basis")),
                DecisionContent.Precision.valueOf(row.getString("date_precision")),
                row.getString("title"),
                DecisionContent.Origin.valueOf(row.getString("origin")),
                ChangeJson.value(row.getString("source"), DecisionContent.Source.class),
                List.of());
        return new DecisionRecord(
                row.getString("decision"),
                content,
                Knowledge.valueOf(row.getString("status")),
                row.getLong("place"),
                row.getLong("recorded_from"),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                read(row.getString("restated"), new TypeReference<List<Restatement>>() {}),
                read(row.getString("findings"), new TypeReference<List<Violation>>() {}),
                row.getString("reason") == null
                        ? null
                        : new Revision(
                                row.getString("reason"),
                                row.getString("annulled_by"),
                                Database.date(row, "annulled_from")));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How many changes each of these papers has, as known at a position. */
    Map<String, Integer> changeCounts(List<String> ids, long position) {
        Map<String, Integer> counts = new HashMap<>();
        database.list(
                "SELECT decision, count(*) FROM decision_change_history h WHERE decision = ANY (?) AND "
                        + Database.believedAt("h") + " GROUP BY decision",
                row -> counts.put(row.getString(1), row.getInt(2)),
                new ArrayList<>(ids),
                position,
                position);
        return counts;
    }
}
