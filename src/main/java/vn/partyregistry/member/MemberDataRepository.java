package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.member.AccessLogRepository.Filter;
import vn.partyregistry.member.MemberDataResource.FormerPersonView;
import vn.partyregistry.member.MemberDataResource.MemberDataView;
import vn.partyregistry.member.MemberDataResource.SupersededView;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.RegistryClock;
import vn.partyregistry.time.Snapshot;

/** What is held of a member beside what is believed: former beliefs, and the papers that name it. */
@ApplicationScoped
class MemberDataRepository {

    /** So many fit into an answer. */
    private static final int ACCESSES = 10_000;

    private final Database database;
    private final MemberRepository members;
    private final MemberRequestRepository requests;
    private final AccessLogRepository accesses;

    MemberDataRepository(
            Database database,
            MemberRepository members,
            MemberRequestRepository requests,
            AccessLogRepository accesses) {
        this.database = database;
        this.members = members;
        this.requests = requests;
        this.accesses = accesses;
    }

    /** All of it, as known at a position; accesses and requests as they are now. */
    MemberDataView of(String member, Snapshot at) {
        List<AccessView> seen = accesses.list(new Filter(member, null, null, null), Long.MAX_VALUE, ACCESSES + 1);
        boolean more = seen.size() > ACCESSES;
        return new MemberDataView(
                member,
                members.history(member, at),
                superseded(member, at.position()),
                formerly(member, at.position()),
                decisions(member, at.position()),
                requests.of(member, RegistryClock.today()),
                more ? seen.subList(0, ACCESSES) : seen,
                more ? true : null,
                SnapshotView.of(at));
    }

    /** Versions no longer believed at a position, in order of their recording. */
    private List<SupersededView> superseded(String member, long position) {
        return database.list(
                "SELECT * FROM member_version_past WHERE member = ? AND recorded_to <= ? ORDER BY recorded_from, valid_from",
                row -> new SupersededView(
                        row.getString("status"),
                        row.getString("organization"),
                        row.getString("valid_from"),
                        row.getString("valid_to"),
                        row.getLong("recorded_from"),
                        row.getLong("recorded_to")),
                member,
                position);
    }

    /** The person as known before corrections. */
    private List<FormerPersonView> formerly(String member, long position) {
        return database.list(
                "SELECT * FROM member_person_past WHERE member = ? AND recorded_to <= ? ORDER BY recorded_from",
                row -> new FormerPersonView(
                        row.getString("full_name"),
                        row.getString("born_on"),
                        row.getString("gender"),
                        row.getString("card_last") == null ? null : "…" + row.getString("card_last"),
                        row.getLong("recorded_from"),
                        row.getLong("recorded_to")),
                member,
                position);
    }

    /** The papers that name the member, in order of their recording. */
    private List<String> decisions(String member, long position) {
        return database.list("""
                SELECT d.id FROM decision d WHERE d.place <= ? AND d.id IN (
                    SELECT t.decision FROM change_touch t WHERE t.subject = ? AND t.kind = 'M'
                    UNION SELECT unnest(v.opened_with) FROM member_history v WHERE v.member = ?) ORDER BY d.place""", row -> row.getString(1), position, member, member);
    }
}
