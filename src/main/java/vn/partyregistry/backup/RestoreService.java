package vn.partyregistry.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.partyregistry.backup.BackupReader.Line;
import vn.partyregistry.change.ChangeJson;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.decision.AnnulmentService;
import vn.partyregistry.decision.CorrectionService;
import vn.partyregistry.decision.Order;
import vn.partyregistry.decision.Original;
import vn.partyregistry.decision.Posting;
import vn.partyregistry.journal.Entry;
import vn.partyregistry.member.KeptPerson;
import vn.partyregistry.problem.Messages;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.statistics.Figure;
import vn.partyregistry.statistics.FigureService;
import vn.partyregistry.store.Database;
import vn.partyregistry.store.OwnRequest;

/** Makes recordings again: through the same rules and replay as the first time, at the same positions and instants. */
@ApplicationScoped
public class RestoreService {

    private final Posting posting;
    private final CorrectionService corrections;
    private final AnnulmentService annulments;
    private final FigureService figures;
    private final Database database;
    private final ObjectMapper json;

    RestoreService(
            Posting posting,
            CorrectionService corrections,
            AnnulmentService annulments,
            FigureService figures,
            Database database,
            ObjectMapper json) {
        this.posting = posting;
        this.corrections = corrections;
        this.annulments = annulments;
        this.figures = figures;
        this.database = database;
        this.json = json;
    }

    /**
     * Records these lines together, or none of them.
     *
     * @throws Unusable naming the line that this version of the registry cannot record
     */
    @Transactional
    void record(List<Line> lines) {
        for (Line line : lines) {
            database.part(() -> OwnRequest.call(() -> record(line)), recorded -> true);
        }
    }

    private Line record(Line line) {
        try {
            again(line.json());
            return line;
        } catch (Refusal refusal) {
            throw Unusable.line(line.number(), "the registry refuses it now: " + told(refusal));
        } catch (RuntimeException wrong) {
            throw Unusable.line(line.number(), "it cannot be recorded: " + wrong.getMessage());
        }
    }

    private void again(JsonNode line) {
        Entry.Kind kind = Entry.Kind.valueOf(line.path("kind").asText());
        String by = line.path("recordedBy").asText();
        Instant at = Instant.parse(line.path("recordedAt").asText());
        if (kind == Entry.Kind.FIGURE) {
            Figure figure = ChangeJson.value(line.path("figure").toString(), Figure.class);
            figures.recordAgain(line.path("organizations").path(0).asText(), figure, by, at);
            return;
        }
        String decision = line.path("decision").asText();
        String reason = text(line, "reason");
        Order order = new Order(
                ChangeJson.value(line.path("paper").toString(), DecisionContent.class),
                by,
                "restore",
                false,
                null,
                text(line, "retryKey"),
                new Original(
                        line.has("annulledBy") ? line.path("annulledBy").asText() : decision,
                        at,
                        line.has("persons")
                                ? json.convertValue(line.path("persons"), new TypeReference<List<KeptPerson>>() {})
                                : List.of(),
                        json.convertValue(line.path("findings"), new TypeReference<List<Violation>>() {})));
        switch (kind) {
            case DECISION -> posting.post(order);
            case CORRECTION -> corrections.correct(decision, reason, order);
            case ANNULMENT ->
                annulments.annul(
                        decision,
                        reason,
                        line.has("annulledFrom")
                                ? LocalDate.parse(line.path("annulledFrom").asText())
                                : null,
                        order);
            default -> throw new IllegalStateException(kind.name());
        }
    }

    private static String text(JsonNode line, String field) {
        return line.has(field) ? line.path(field).asText() : null;
    }

    private static String told(Refusal refusal) {
        return refusal.problem().code()
                + refusal.violations().stream()
                        .limit(10)
                        .map(violation -> "; " + (violation.rule() == null ? "" : violation.rule() + ": ")
                                + violation.message(Messages.ENGLISH))
                        .collect(Collectors.joining());
    }
}
