package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.partyregistry.member.MemberRequestView.AnswerView;
import vn.partyregistry.member.MemberRequestView.Kind;
import vn.partyregistry.member.MemberRequestView.NewAnswer;
import vn.partyregistry.member.MemberRequestView.Outcome;
import vn.partyregistry.store.Database;

/** Requests of members and their answers: appended, never changed. */
@ApplicationScoped
class MemberRequestRepository {

    private static final String SELECT = "SELECT r.*, a.outcome, a.reason, a.decision, a.erased, a.answered_on"
            + " FROM member_request r LEFT JOIN member_request_answer a ON a.request = r.id";

    private final Database database;

    MemberRequestRepository(Database database) {
        this.database = database;
    }

    List<MemberRequestView> of(String member, LocalDate today) {
        return database.list(SELECT + " WHERE r.member = ? ORDER BY r.id", row -> view(row, today), member);
    }

    /** Those not answered yet, the most urgent first. */
    List<MemberRequestView> open(LocalDate today, int limit) {
        return database.list(
                SELECT + " WHERE a.request IS NULL ORDER BY r.due_on, r.id LIMIT ?", row -> view(row, today), limit);
    }

    Optional<MemberRequestView> find(String member, long id, LocalDate today) {
        return database.first(SELECT + " WHERE r.member = ? AND r.id = ?", row -> view(row, today), member, id);
    }

    long insert(String member, Kind kind, LocalDate receivedOn, LocalDate dueOn, String by) {
        return database.first("""
                        INSERT INTO member_request (member, kind, received_on, due_on, recorded_by)
                        VALUES (?, ?, ?, ?, ?) RETURNING id""", row -> row.getLong(1), member, kind, receivedOn, dueOn, by)
                .orElseThrow();
    }

    /** Whether this is the first answer to the request. */
    boolean insert(long request, NewAnswer answer, List<String> erased, LocalDate on, String by) {
        return database.update("""
                        INSERT INTO member_request_answer (request, outcome, reason, decision, erased, answered_on, answered_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", request, answer.outcome(), answer.reason(), answer.decision(), erased, on, by) == 1;
    }

    boolean isDecision(String id) {
        return database.first("SELECT 1 FROM decision WHERE id = ?", row -> true, id)
                .isPresent();
    }

    /** Since when somebody is no member any more, as now believed. */
    Optional<LocalDate> leftOn(String member, LocalDate today) {
        return database.first("""
                SELECT valid_from FROM (SELECT status, valid_from FROM member_version
                    WHERE member = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1) v WHERE status = 'LEFT'""", row -> row.getObject(1, LocalDate.class), member, today);
    }

    void erase(String member, boolean identityToo) {
        database.list("SELECT erase_person(?, ?)", row -> null, member, identityToo);
    }

    private static MemberRequestView view(ResultSet row, LocalDate today) throws SQLException {
        String outcome = row.getString("outcome");
        LocalDate dueOn = Database.date(row, "due_on");
        return new MemberRequestView(
                row.getLong("id"),
                row.getString("member"),
                Kind.valueOf(row.getString("kind")),
                Database.date(row, "received_on"),
                dueOn,
                outcome == null && dueOn.isBefore(today),
                outcome == null
                        ? null
                        : new AnswerView(
                                Outcome.valueOf(outcome),
                                row.getString("reason"),
                                row.getString("decision"),
                                Database.texts(row, "erased"),
                                Database.date(row, "answered_on")));
    }
}
