package vn.partyregistry.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Questions with both clocks fixed, and what was answered: asked again, each gives the same bytes for ever. */
final class SavedAnswers {

    private static final String ANY = "/v1/organizations?limit=1";

    /** With an organization, a member, a decision, a day and a position in their places. */
    private static final List<String> QUESTIONS = List.of(
            "/v1/organizations/{o}?asOf={d}&position={p}",
            "/v1/organizations/{o}/versions?asOf={d}&position={p}",
            "/v1/organizations/{o}/children?asOf={d}&position={p}&limit=20",
            "/v1/organizations/{o}/ancestors?asOf={d}&position={p}",
            "/v1/organizations/{o}/tree?asOf={d}&position={p}",
            "/v1/organizations/{o}/counts?asOf={d}&position={p}",
            "/v1/organizations/{o}/counts?asOf={d}&position={p}&breakdown=AGE",
            "/v1/organizations/{o}/counts/series?from={f}&to={d}&step=P1M&position={p}",
            "/v1/organizations/{o}/counts/bridge?from={f}&to={d}&position={p}",
            "/v1/organizations/{o}/counts/certificate?asOf={d}&position={p}",
            "/v1/organizations/{o}/lineage?asOf={d}&position={p}",
            "/v1/organizations/{o}/dossier?asOf={d}&position={p}",
            "/v1/organizations/{o}/decisions?position={p}&limit=20",
            "/v1/organizations/{o}/members?asOf={d}&position={p}&limit=20&purpose=test",
            "/v1/organizations?under={o}&asOf={d}&position={p}&limit=20",
            "/v1/organizations?q={o}&asOf={d}&position={p}&limit=20",
            "/v1/organizations/diff?from={f}&to={d}&under={o}&position={p}",
            "/v1/members/{m}?asOf={d}&position={p}&purpose=test",
            "/v1/decisions/{c}?position={p}",
            "/v1/decisions?position={p}&limit=20");

    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Random random;
    private final LocalDate firstDay;
    private final int days;

    /** @param days so many from the first on are asked about */
    SavedAnswers(Random random, LocalDate firstDay, int days) {
        this.random = random;
        this.firstDay = firstDay;
        this.days = days;
    }

    /** Asks so many questions about what is recorded by now. */
    void save(Caller caller, int number) throws IOException, InterruptedException {
        long head = caller.read(ANY).at("/snapshot/position").asLong();
        List<String> organizations = ids(caller, "/v1/organizations?limit=1000");
        List<String> members = ids(caller, "/v1/members?limit=1000&purpose=test");
        List<String> decisions = ids(caller, "/v1/decisions?limit=1000");
        while (answers.size() < number) {
            String question = one(QUESTIONS)
                    .replace("{f}", firstDay.toString())
                    .replace("{o}", one(organizations))
                    .replace("{m}", one(members))
                    .replace("{c}", one(decisions))
                    .replace("{d}", firstDay.plusDays(random.nextInt(days)).toString())
                    .replace("{p}", String.valueOf(1 + random.nextInt((int) head)));
            answers.put(question, hash(caller.settledText(question)));
        }
    }

    /** @return the questions that are answered otherwise than before */
    List<String> askAgain(Caller caller) throws IOException, InterruptedException {
        caller.read(ANY);
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, String> saved : answers.entrySet()) {
            String answer = caller.settledText(saved.getKey());
            if (!hash(answer).equals(saved.getValue())) {
                different.add(
                        saved.getKey() + " is now " + answer.lines().findFirst().orElse(""));
            }
        }
        return different;
    }

    int size() {
        return answers.size();
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> ids(Caller caller, String list) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : caller.read(list).path("items")) {
            ids.add(item.path("id").asText());
        }
        return ids;
    }

    private static String hash(String answer) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(answer.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
