package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.Logger;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.decision.DecisionService;
import vn.partyregistry.decision.DecisionService.Order;
import vn.partyregistry.http.StrictJson;
import vn.partyregistry.journal.Journal;
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
    private final FigureService figures;
    private final Journal journal;

    DemonstrationLoader(
            DemonstrationMode mode,
            StrictJson json,
            DecisionService decisions,
            FigureService figures,
            Journal journal) {
        this.mode = mode;
        this.json = json;
        this.decisions = decisions;
        this.figures = figures;
        this.journal = journal;
    }

    void load(@Observes @Priority(100) StartupEvent started) {
        if (!mode.hasRecords()) {
            return;
        }
        long began = System.nanoTime();
        DemonstrationRecords records = new DemonstrationRecords();
        List<ObjectNode> papers = records.decisions();
        List<ObjectNode> reported = records.figures();
        if (journal.countBy(LOADER) >= papers.size() + reported.size()) {
            return;
        }
        int done = 0;
        for (ObjectNode paper : papers) {
            decisions.record(new Order(json.read(bytes(paper), DecisionContent.class), LOADER));
            if (++done % 200 == 0 || done == papers.size()) {
                LOG.infof(
                        "Demonstration records: %d of %d decisions, %.1f s",
                        done, papers.size(), (System.nanoTime() - began) / 1e9);
            }
        }
        for (ObjectNode figure : reported) {
            ObjectNode body = figure.deepCopy();
            String organization = body.remove("organization").textValue();
            figures.record(organization, json.read(bytes(body), Figure.class), LOADER);
        }
    }

    private static byte[] bytes(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
