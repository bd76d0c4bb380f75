package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.partyregistry.statistics.CertificateView.Hashes;
import vn.partyregistry.store.Database;
import vn.partyregistry.time.Snapshot;

/** Who exactly is counted at a snapshot, as hashes; the ids pass by one after the other and are never held together. */
@ApplicationScoped
class CountedIds {

    private static final String ALGORITHM = "SHA-256";

    private static final String BELOW = """
            WITH RECURSIVE below (id, depth) AS (
                SELECT ?::text, 0
                UNION ALL
                SELECT c.organization, b.depth + 1 FROM below b JOIN organization_history c ON c.parent = b.id
                WHERE c.valid_from <= ? AND (c.valid_to IS NULL OR c.valid_to > ?)
                    AND c.recorded_from <= ? AND c.recorded_to > ?)
            """;

    private static final String MEMBERS = BELOW + """
            SELECT m.member FROM below b JOIN everyone_history m ON m.organization = b.id
            WHERE m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?)
                AND m.recorded_from <= ? AND m.recorded_to > ? ORDER BY m.member COLLATE "C\"""";

    /** Positions at which anything was recorded anew that holds on the day, of whoever stood below at any time since. */
    private static final String SINCE = """
            WITH RECURSIVE asked (id, day, since, until) AS (SELECT ?::text, ?::date, ?::bigint, ?::bigint),
            ever (id) AS (
                SELECT id FROM asked
                UNION
                SELECT c.organization FROM ever e CROSS JOIN asked a JOIN organization_history c ON c.parent = e.id
                WHERE c.valid_from <= a.day AND (c.valid_to IS NULL OR c.valid_to > a.day)
                    AND c.recorded_to > a.since AND c.recorded_from <= a.until),
            touched (recorded_from, recorded_to) AS (
                SELECT c.recorded_from, c.recorded_to FROM ever e CROSS JOIN asked a
                JOIN organization_history c ON c.organization = e.id
                WHERE c.valid_from <= a.day AND (c.valid_to IS NULL OR c.valid_to > a.day) AND c.recorded_to > a.since
                UNION
                SELECT m.recorded_from, m.recorded_to FROM ever e CROSS JOIN asked a
                JOIN everyone_history m ON m.organization = e.id
                WHERE m.valid_from <= a.day AND (m.valid_to IS NULL OR m.valid_to > a.day) AND m.recorded_to > a.since)
            SELECT DISTINCT position FROM asked a, touched t
            CROSS JOIN LATERAL (VALUES (t.recorded_from), (t.recorded_to)) p (position)
            WHERE position > a.since AND position <= a.until ORDER BY position""";

    private final Database database;

    CountedIds(Database database) {
        this.database = database;
    }

    Hashes hashes(String id, Snapshot at) {
        return new Hashes(
                ALGORITHM,
                hash(
                        BELOW + "SELECT id FROM below WHERE depth > 0 ORDER BY id COLLATE \"C\"",
                        id,
                        at.asOf(),
                        at.asOf(),
                        at.position(),
                        at.position()),
                hash(
                        MEMBERS,
                        id,
                        at.asOf(),
                        at.asOf(),
                        at.position(),
                        at.position(),
                        at.asOf(),
                        at.asOf(),
                        at.position(),
                        at.position()));
    }

    /** The positions after one and up to another that could have changed who is counted, in order. */
    List<Long> positionsBetween(String id, Snapshot since, long until) {
        return database.list(SINCE, row -> row.getLong(1), id, since.asOf(), since.position(), until);
    }

    private String hash(String sql, Object... arguments) {
        MessageDigest digest = digest();
        database.each(
                sql,
                row -> {
                    digest.update(row.getString(1).getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) '\n');
                    return null;
                },
                arguments);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
