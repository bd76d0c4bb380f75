package vn.partyregistry.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.partyregistry.bench.Samples.Place;

/** The questions that a national registry is measured by. */
final class Topics {

    static final String READ = "as-of read of one organization";
    static final String CONDITIONAL = "conditional GET, answered with 304";
    static final String PROVINCE_THEN = "counts of a province, at an earlier `knownAt`";
    static final String COUNTRY_ANY_DAY = "counts of the country, on a random date";

    private static final int EXAMPLES = 400;

    /** So many that hardly any is asked about twice. */
    private static final int READS = 4_000;

    private static final List<NamedSql> NONE = List.of();

    private final Samples samples;
    private final long head;
    private final boolean totals;
    private final long since;

    Topics(Samples samples) throws SQLException {
        this.samples = samples;
        head = samples.number("SELECT position FROM journal_head");
        totals = samples.number("SELECT count(*) FROM pg_class WHERE relname = 'count_entry_since'") == 1;
        since = totals ? samples.number("SELECT position FROM count_entry_since") : head;
    }

    List<Topic> all(HttpConnection registry) throws SQLException, IOException {
        List<Topic> all = new ArrayList<>();
        List<Ask> reads = reads();
        all.add(new Topic(READ, reads, 200, BareSql.ONE, NONE, null));
        all.add(new Topic("list of children", children(), 200, BareSql.CHILDREN, NONE, null));
        all.add(new Topic(
                "tree of a province",
                below(samples.onRandomDays(Samples.PROVINCE, EXAMPLES), "/tree", null),
                200,
                BareSql.TREE,
                BareSql.naiveTree(),
                null));
        counts(all, "a commune", Samples.COMMUNE);
        counts(all, "a province", Samples.PROVINCE);
        counts(all, "the country", Samples.COUNTRY);
        all.add(new Topic("search by name", searches(), 200, BareSql.SEARCH, NONE, null));
        byte[] idle = HttpConnection.request("/q/health/live");
        all.add(new Topic(
                CONDITIONAL,
                conditional(reads.subList(0, Math.min(EXAMPLES, reads.size())), registry),
                304,
                BareSql.ONE,
                NONE,
                idle));
        all.add(new Topic("page of the feed", feed(), 200, BareSql.FEED, NONE, null));
        return all;
    }

    private List<Ask> reads() throws SQLException {
        List<Ask> asks = new ArrayList<>();
        for (Place place : samples.onRandomDays(Samples.ANY, READS)) {
            String path = "/v1/organizations/" + place.organization() + "?asOf=" + place.day();
            asks.add(ask(place, null, path, PeerQueries.one(place.organization(), place.day())));
        }
        return asks;
    }

    private List<Ask> children() throws SQLException {
        List<Ask> asks = new ArrayList<>();
        // With a parent of its own, so that it is no country; above a cell, so that there are children on some days.
        for (Place place : samples.today(
                Samples.COMMUNE
                        + " AND EXISTS (SELECT FROM organization_version c WHERE c.parent = v.organization AND c.valid_to IS NULL"
                        + " AND c.valid_from <= current_date)",
                head,
                EXAMPLES)) {
            String path = "/v1/organizations/" + place.organization() + "/children?asOf=" + place.day();
            asks.add(ask(place, null, path, PeerQueries.children(place.organization(), place.day())));
        }
        return asks;
    }

    private void counts(List<Topic> all, String whose, String kind) throws SQLException {
        List<NamedSql> bare = BareSql.counts(totals);
        List<NamedSql> naive = BareSql.naiveCounts(true);
        String counts = "counts of " + whose + ", ";
        List<Ask> today = below(samples.today(kind, head, EXAMPLES), "/counts", null);
        all.add(new Topic(counts + "today", today, 200, bare, naive, null));
        List<Ask> anyDay = below(samples.onRandomDays(kind, EXAMPLES), "/counts", null);
        all.add(new Topic(counts + "on a random date", anyDay, 200, bare, naive, null));
        long then = Math.max(1, head - Math.max(1, head / 20));
        List<Ask> known = below(samples.today(kind, then, EXAMPLES), "/counts", samples.recordedAt(then));
        all.add(new Topic(
                counts + "at an earlier `knownAt`",
                known,
                200,
                BareSql.countsKnownThen(totals && since <= then),
                BareSql.naiveCounts(false),
                null));
    }

    private List<Ask> below(List<Place> places, String what, OffsetDateTime known) {
        return places.stream()
                .map(place -> {
                    String path = "/v1/organizations/" + place.organization() + what
                            + (place.day().equals(samples.today()) ? "?" : "?asOf=" + place.day() + "&")
                            + (known == null ? "" : "knownAt=" + known.withOffsetSameInstant(ZoneOffset.UTC));
                    return ask(place, known, path.replaceAll("[?&]$", ""), null);
                })
                .toList();
    }

    private List<Ask> searches() throws SQLException {
        List<Ask> asks = new ArrayList<>();
        for (String name : samples.names(EXAMPLES)) {
            String path = "/v1/organizations?limit=20&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
            asks.add(new Ask(
                    null,
                    samples.today(),
                    null,
                    name,
                    0,
                    HttpConnection.request(path),
                    PeerQueries.search(name, samples.today())));
        }
        return asks;
    }

    private List<Ask> conditional(List<Ask> reads, HttpConnection registry) throws IOException {
        List<Ask> asks = new ArrayList<>();
        for (Ask read : reads) {
            registry.send(read.http());
            asks.add(read.over(HttpConnection.request(
                    "/v1/organizations/" + read.organization() + "?asOf=" + read.day(), registry.header("ETag"))));
        }
        return asks;
    }

    private List<Ask> feed() {
        Random random = new Random(2);
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < EXAMPLES; i++) {
            long after = (long) (random.nextDouble() * Math.max(1, head - 100));
            byte[] request = HttpConnection.request("/v1/changes?limit=100&after=" + after);
            asks.add(new Ask(null, null, null, null, after, request, PeerQueries.feed(after)));
        }
        return asks;
    }

    private static Ask ask(Place place, OffsetDateTime known, String path, byte[] peer) {
        return new Ask(place.organization(), place.day(), known, null, 0, HttpConnection.request(path), peer);
    }
}
