package vn.partyregistry.organization;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import vn.partyregistry.change.Continuity;
import vn.partyregistry.change.DecisionContent.Precision;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.organization.OrganizationView.DecisionReference;
import vn.partyregistry.organization.OrganizationView.ParentView;
import vn.partyregistry.organization.OrganizationView.Status;
import vn.partyregistry.time.Snapshot;

/** A version of an organization, kept small: days as numbers, names as bytes, the paper shared with others that it opened. */
final class ListedVersion {

    /** Columns of a version {@code v} with its paper {@code d}; nobody asks an ended one for its reason here. */
    static final String COLUMNS = """
            v.organization, v.type, v.name, v.short_name, v.locality, v.parent, v.valid_from, v.valid_to,
            v.delegated_upper_authority, v.continuity, v.established_on, v.opened_by""";

    /** A paper as the versions that it opened tell of it. */
    record Paper(DecisionReference reference, Precision precision) {}

    private final String organization;
    private final String parent;
    private final Paper paper;
    private final ListedVersion earlier;
    private final byte[] name;
    private final byte[] shortName;
    private final byte[] locality;
    private final int from;
    private final int to;
    private final int established;
    private final byte type;
    private final byte continuity;
    private final boolean delegatedUpperAuthority;

    private ListedVersion(ListedVersion same, ListedVersion earlier) {
        this.earlier = earlier;
        organization = same.organization;
        parent = same.parent;
        paper = same.paper;
        // Most versions differ in something else.
        name = Arrays.equals(same.name, earlier.name) ? earlier.name : same.name;
        shortName = same.shortName;
        locality = same.locality;
        from = same.from;
        to = same.to;
        established = same.established;
        type = same.type;
        continuity = same.continuity;
        delegatedUpperAuthority = same.delegatedUpperAuthority;
    }

    /** Reads {@link #COLUMNS}; ids are shared with those met before. */
    ListedVersion(ResultSet row, Map<String, String> ids, Map<String, Paper> papers) throws SQLException {
        earlier = null;
        organization = shared(row.getString(1), ids);
        parent = row.getString(6) == null ? null : shared(row.getString(6), ids);
        paper = papers.get(row.getString(12));
        name = bytes(row.getString(3));
        shortName = bytes(row.getString(4));
        locality = bytes(row.getString(5));
        from = number(row, 7);
        to = row.getObject(8) == null ? Integer.MAX_VALUE : number(row, 8);
        established = number(row, 11);
        type = (byte) OrganizationType.valueOf(row.getString(2)).ordinal();
        continuity = (byte) Continuity.valueOf(row.getString(10)).ordinal();
        delegatedUpperAuthority = row.getBoolean(9);
    }

    ListedVersion after(ListedVersion other) {
        return other == null ? this : new ListedVersion(this, other);
    }

    boolean holds(int day) {
        return from <= day && day < to;
    }

    OrganizationView view(ParentView superior, Snapshot at) {
        return new OrganizationView(
                organization,
                type(),
                type().level(),
                name(),
                text(shortName),
                text(locality),
                Status.ACTIVE,
                superior,
                LocalDate.ofEpochDay(from),
                to == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(to),
                paper.precision,
                LocalDate.ofEpochDay(established),
                null,
                null,
                null,
                delegatedUpperAuthority ? true : null,
                Continuity.values()[continuity],
                paper.reference,
                null,
                SnapshotView.of(at));
    }

    String organization() {
        return organization;
    }

    String parent() {
        return parent;
    }

    ListedVersion earlier() {
        return earlier;
    }

    OrganizationType type() {
        return OrganizationType.values()[type];
    }

    String name() {
        return text(name);
    }

    private static String shared(String id, Map<String, String> ids) {
        String known = ids.putIfAbsent(id, id);
        return known == null ? id : known;
    }

    private static int number(ResultSet row, int column) throws SQLException {
        return (int) row.getObject(column, LocalDate.class).toEpochDay();
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
