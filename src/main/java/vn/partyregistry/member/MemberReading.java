package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;
import vn.partyregistry.http.Cursor;
import vn.partyregistry.http.Export;
import vn.partyregistry.http.ExportParameters;
import vn.partyregistry.http.Fields;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.PurposeParameters;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.journal.Snapshots;
import vn.partyregistry.journal.Snapshots.PageRequest;
import vn.partyregistry.member.MemberDataResource.MemberDataView;
import vn.partyregistry.member.MemberRepository.Filter;
import vn.partyregistry.member.MemberView.MemberList;
import vn.partyregistry.organization.OrganizationRepository;
import vn.partyregistry.organization.Subtrees;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.security.AccessLog;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.CurrentCaller;
import vn.partyregistry.security.Sight;
import vn.partyregistry.time.Snapshot;

/** Reading members in the right order: scope, purpose, the question, the answer, and the note of who saw whom. */
@ApplicationScoped
class MemberReading {

    private final MemberRepository members;
    private final MemberDataRepository data;
    private final MemberExport exports;
    private final MemberScope scope;
    private final Sight sight;
    private final Subtrees subtrees;
    private final OrganizationRepository organizations;
    private final Snapshots snapshots;
    private final AccessLog log;
    private final CurrentCaller callers;

    MemberReading(
            MemberRepository members,
            MemberDataRepository data,
            MemberExport exports,
            MemberScope scope,
            Sight sight,
            Subtrees subtrees,
            OrganizationRepository organizations,
            Snapshots snapshots,
            AccessLog log,
            CurrentCaller callers) {
        this.members = members;
        this.data = data;
        this.exports = exports;
        this.scope = scope;
        this.sight = sight;
        this.subtrees = subtrees;
        this.organizations = organizations;
        this.snapshots = snapshots;
        this.log = log;
        this.callers = callers;
    }

    MemberList list(Filter filter, PurposeParameters page, String header, ParameterReader reader, UriInfo uri) {
        Caller caller = callers.get();
        requireInside(caller, filter.organization(), filter.under());
        String purpose = page.purpose(header);
        PageRequest request = snapshots.page(page, reader, uri);
        Supplier<MemberList> answer = () -> listed(caller, filter, purpose, request, uri);
        return filter.isOneCell() ? sight.byKey(caller, answer) : sight.of(caller, answer);
    }

    Export export(Filter filter, PurposeParameters page, ExportParameters form, String header, ParameterReader reader) {
        Caller caller = callers.get();
        requireInside(caller, filter.organization(), filter.under());
        String purpose = page.purpose(header);
        List<Fields.Field> columns = form.columns(MemberView.class, page, reader);
        Snapshot at = snapshots.of(page, reader);
        return new Export(
                "members",
                columns,
                page.fields == null,
                form.byteOrderMark(),
                true,
                SnapshotView.of(at),
                exports.of(caller, filter, purpose, at));
    }

    private MemberList listed(Caller caller, Filter filter, String purpose, PageRequest request, UriInfo uri) {
        Snapshot at = request.snapshot();
        List<MemberView> found = members.list(filter, at, request.after(), request.limit() + 1);
        boolean more = found.size() > request.limit();
        List<MemberView> items = more ? found.subList(0, request.limit()) : found;
        note(caller, purpose, "members", ids(items));
        return new MemberList(
                items,
                request.total() ? members.count(filter, at) : null,
                more ? Cursor.next(uri, at, items.get(items.size() - 1).id()) : null,
                SnapshotView.of(at));
    }

    MemberList inOrganization(String id, PurposeParameters page, String header, UriInfo uri) {
        Caller caller = callers.get();
        requireInside(caller, id, null);
        String purpose = page.purpose(header);
        PageRequest request = snapshots.page(page, new ParameterReader(), uri);
        organizations.require(id, request.snapshot());
        return sight.of(caller, () -> listed(caller, new Filter(id, null, null, null), purpose, request, uri));
    }

    MemberView one(String id, PurposeParameters clocks, String header) {
        Caller caller = callers.get();
        requireMemberInside(caller, id);
        String purpose = clocks.purpose(header);
        Snapshot at = snapshots.of(clocks, new ParameterReader());
        return sight.byKey(caller, () -> {
            MemberView member = members.find(id, at).orElseThrow(() -> unknown(id));
            note(caller, purpose, "member", List.of(id));
            return member.at(SnapshotView.of(at));
        });
    }

    MemberList history(String id, PurposeParameters clocks, String header) {
        Caller caller = callers.get();
        requireMemberInside(caller, id);
        String purpose = clocks.purpose(header);
        Snapshot at = snapshots.of(clocks, new ParameterReader());
        return sight.byKey(caller, () -> {
            List<MemberView> versions = members.history(id, at);
            if (versions.isEmpty()) {
                throw unknown(id);
            }
            note(caller, purpose, "member history", List.of(id));
            return new MemberList(versions, null, null, SnapshotView.of(at));
        });
    }

    MemberDataView data(String id, PurposeParameters clocks, String header) {
        Caller caller = callers.get();
        requireKnown(caller, id);
        String purpose = clocks.purpose(header);
        Snapshot at = snapshots.of(clocks, new ParameterReader());
        return sight.of(caller, () -> {
            note(caller, purpose, "member data", List.of(id));
            return data.of(id, at);
        });
    }

    /** Somebody known who lies in scope; anybody else is unknown. */
    void requireKnown(Caller caller, String id) {
        requireMemberInside(caller, id);
        if (!sight.of(caller, () -> members.isKnown(id))) {
            throw unknown(id);
        }
    }

    /** At least one of the two is given, and whichever is lies in scope. */
    void requireInside(Caller caller, String organization, String under) {
        if (caller.readsWithinSubtrees()) {
            requireInside(caller, organization == null ? under : organization);
            requireInside(caller, under == null ? organization : under);
        }
    }

    private void requireInside(Caller caller, String organization) {
        if (organization == null
                || subtrees.within(caller.organizations(), List.of(organization))
                        .isEmpty()) {
            throw new Refusal(
                    Problem.OUT_OF_SCOPE,
                    Violation.ofParameter("under", "scope.outside", organization == null ? "–" : organization));
        }
    }

    void requireMemberInside(Caller caller, String id) {
        if (caller.readsWithinSubtrees() && scope.within(caller, List.of(id)).isEmpty()) {
            throw unknown(id);
        }
    }

    private void note(Caller caller, String purpose, String operation, List<String> seen) {
        log.seen(caller, purpose, operation, seen);
    }

    private static List<String> ids(List<MemberView> members) {
        return members.stream().map(MemberView::id).toList();
    }

    private static Refusal unknown(String id) {
        return new Refusal(Problem.MEMBER_UNKNOWN, Violation.ofParameter("id", "member.notFound", id));
    }
}
