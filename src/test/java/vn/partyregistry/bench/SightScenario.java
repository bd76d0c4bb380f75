package vn.partyregistry.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * What scope and row-level security cost: members read by a reader of their province, beside the same questions of an
 * admin, whose scope nobody looks up, while row-level security is off.
 */
final class SightScenario implements Scenario {

    private static final String PROVINCE = "QN";
    private static final int CLIENTS = 4;
    private static final int ROUNDS = 15;
    private static final double WARM_UP = 40;
    private static final double SETTLING = 0.5;
    private static final double ROUND = 2;

    private static final List<String> TABLES =
            List.of("member", "member_version", "member_version_past", "member_person", "member_person_past");

    /** One kind of reading: what follows {@code /v1/members}, once for each thing that is asked about. */
    private record Reading(String what, String path, String sql) {}

    private static final List<Reading> READINGS = List.of(
            new Reading("one member", "/%s", "SELECT member FROM everyone WHERE organization IS NOT NULL"),
            new Reading(
                    "the members of a cell",
                    "?organization=%s",
                    "SELECT DISTINCT organization FROM everyone WHERE organization IS NOT NULL"));

    @Override
    public List<Measured> measure(BenchFolder folder) throws Exception {
        List<Measured> all = new ArrayList<>();
        try (RegistryProcess registry = RegistryProcess.start(folder.path());
                Connection owner = folder.connectAsOwner();
                Connection reader = folder.connect()) {
            String bounded = token(registry, "role=member-reader&organizations=" + PROVINCE);
            String unbounded = token(registry, "role=admin");
            for (Reading reading : READINGS) {
                List<String> asked = asked(reader, reading);
                all.addAll(measured(
                        registry,
                        owner,
                        reading.what,
                        questions(reading, asked, bounded),
                        questions(reading, asked, unbounded)));
            }
        }
        return all;
    }

    /** Round by round in turns, each beginning what the last one ended with. */
    private static List<Measured> measured(
            RegistryProcess registry, Connection owner, String what, List<Question> bounded, List<Question> unbounded)
            throws Exception {
        Callable<Load.Client> http = () -> new HttpClient(registry.connect());
        Load.run(http, CLIENTS, bounded, WARM_UP / 2);
        Load.run(http, CLIENTS, unbounded, WARM_UP / 2);
        double[] with = new double[ROUNDS];
        double[] without = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (boolean security : round % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                rowSecurity(owner, security);
                List<Question> questions = security ? bounded : unbounded;
                Load.run(http, CLIENTS, questions, SETTLING);
                (security ? with : without)[round] =
                        Load.run(http, CLIENTS, questions, ROUND).perSecond();
            }
            ratios[round] = with[round] / without[round];
            Progress.say("%s, round %d: with %.0f/s, without %.0f/s", what, round + 1, with[round], without[round]);
        }
        rowSecurity(owner, true);
        return List.of(
                Measured.plain("reading " + what + " within a province", perSecond(with)),
                Measured.plain("the same without scope and row-level security", perSecond(without)),
                Measured.atLeast(
                        "reading " + what + " within a province as a share of the same without",
                        Measured.median(ratios),
                        0.85));
    }

    private static String perSecond(double[] results) {
        return Measured.shown(Measured.median(results)) + "/s";
    }

    private static void rowSecurity(Connection owner, boolean on) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : TABLES) {
                statement.execute("ALTER TABLE " + table + (on ? " ENABLE" : " DISABLE") + " ROW LEVEL SECURITY");
            }
        }
    }

    private static List<String> asked(Connection reader, Reading reading) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = reader.createStatement();
                var rows = statement.executeQuery(
                        reading.sql
                                + " AND valid_from <= current_date AND (valid_to IS NULL OR valid_to > current_date) ORDER BY 1")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        Collections.shuffle(ids, new Random(1));
        return ids;
    }

    private static List<Question> questions(Reading reading, List<String> ids, String token) {
        String head = " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer " + token
                + "\r\nPurpose: measuring\r\n\r\n";
        return ids.stream()
                .map(id -> new Question(
                        id,
                        LocalDate.EPOCH,
                        ("GET /v1/members" + reading.path.formatted(id) + head).getBytes(StandardCharsets.US_ASCII)))
                .toList();
    }

    private static String token(RegistryProcess registry, String asked) throws IOException {
        try (HttpConnection connection = registry.connect()) {
            connection.send(HttpConnection.post("/dev/token?" + asked, ""));
            String answer = connection.answer();
            int from = answer.indexOf("\"access_token\":\"") + 16;
            return answer.substring(from, answer.indexOf('"', from));
        }
    }
}
