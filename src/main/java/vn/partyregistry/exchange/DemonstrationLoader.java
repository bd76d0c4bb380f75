package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.decision.AnnulmentService;
import vn.partyregistry.decision.DecisionService;
import vn.partyregistry.decision.Order;
import vn.partyregistry.http.StrictJson;
import vn.partyregistry.security.DemonstrationMode;
import vn.partyregistry.statistics.Figure;
import vn.partyregistry.statistics.FigureService;

/**
 * Loads the demonstration records once, through the same services and checks as any client; a load that was broken off goes on
 * where it stopped, because what is recorded already is found and not recorded twice.
 */
@ApplicationScoped
public class DemonstrationLoader {

    private static final Logger LOG = Logger.getLogger(DemonstrationLoader.class);
    private static final String LOADER = "demonstration";

    private final DemonstrationMode mode;
    private final StrictJson json;
    private final DecisionService decisions;
    private final AnnulmentService annulments;
    private final FigureService figures;

    DemonstrationLoader(
            DemonstrationMode mode,
            StrictJson json,
            DecisionService decisions,
            AnnulmentService annulments,
            FigureService figures) {
        this.mode = mode;
        this.json = json;
        this.decisions = decisions;
        this.annulments = annulments;
        this.figures = figures;
    }

    void load(@Observes @Priority(100) StartupEvent started) {
        if (!mode.hasRecords()) {
            return;
        }
        records();
        // Not there yet in a registry that was loaded before there were dossiers; found again in any other.
        DemonstrationRecords.dossier().forEach(paper -> decisions.record(order(paper)));
    }

    private void records() {
        long began = System.nanoTime();
        List<ObjectNode> reported = DemonstrationRecords.figures();
        if (isRecorded(reported.get(reported.size() - 1))) {
            return;
        }
        DemonstrationRecords records = new DemonstrationRecords();
        List<ObjectNode> papers = new ArrayList<>(records.decisions());
        papers.addAll(records.reorganizations());
        int done = 0;
        for (ObjectNode paper : papers) {
            decisions.record(order(paper));
            if (++done % 200 == 0 || done == papers.size()) {
                LOG.infof(
                        "Demonstration records: %d of %d decisions, %.1f s",
                        done, papers.size(), (System.nanoTime() - began) / 1e9);
            }
        }
        JsonNode annulment = records.annulment();
        annulments.annul(
                annulment.get("decision").textValue(),
                annulment.get("body").get("reason").textValue(),
                null,
                order(annulment.get("body").get("by")));
        for (ObjectNode figure : reported) {
            figures.record(organization(figure), figure(figure), LOADER, "registry");
        }
    }

    /** Figures come last, so the last of them tells that all is there. */
    private boolean isRecorded(ObjectNode figure) {
        return figures.isRecorded(organization(figure), figure(figure));
    }

    private Order order(JsonNode paper) {
        return new Order(json.read(bytes(paper), DecisionContent.class), LOADER);
    }

    private static String organization(ObjectNode figure) {
        return figure.get("organization").textValue();
    }

    private Figure figure(ObjectNode figure) {
        ObjectNode body = figure.deepCopy();
        body.remove("organization");
        return json.read(bytes(body), Figure.class);
    }

    private static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
