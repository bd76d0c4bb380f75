package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The records a demonstration registry starts with, as a client would post them: the same on every machine and every day.
 *
 * <p>What the source texts say has origin {@code SOURCE}; everything invented has origin {@code SYNTHETIC}, "(giả lập)" in its names
 * and titles, and numbers from 9001 ending in {@code -DEMO}.
 */
public final class DemonstrationRecords {

    /** The renaming that is recorded late comes in by the middle of 2025, some months after a paper that takes effect later. */
    private static final String LATE_RECORDED_ON = "2025-06-30";

    private final List<ObjectNode> decisions;
    private final List<ObjectNode> reorganizations;
    private final ObjectNode annulment;

    /** Makes all records, which takes about a second. */
    public DemonstrationRecords() {
        SyntheticPapers papers = new SyntheticPapers();
        root(papers, "QN", "Đảng bộ tỉnh Quảng Ninh");
        root(papers, "HP", "Đảng bộ thành phố Hải Phòng");
        SyntheticBloc bloc = new SyntheticBloc(papers);
        bloc.play();
        LaterOperations later = new LaterOperations(bloc);
        later.renameAndAmend();
        ObjectNode late = later.recordedLate();
        ObjectNode annulled = later.toBeAnnulled();
        ObjectNode annulling = later.annulling();
        reorganizations = later.reorganizing();

        List<ObjectNode> recorded = papers.numbered();
        recorded.removeAll(reorganizations);
        recorded.remove(annulling);
        recorded.addAll(SourceRecords.decisions());
        recorded.sort(Comparator.comparing(paper ->
                paper == late ? LATE_RECORDED_ON : paper.get("signedOn").textValue()));
        decisions = List.copyOf(recorded);
        annulment = annulment(annulled, annulling);
    }

    /** Bodies for {@code POST /v1/decisions}, in the order in which they are to be posted. */
    public List<ObjectNode> decisions() {
        return decisions;
    }

    /**
     * Further bodies for {@code POST /v1/decisions}, of the kinds {@code ABSORB CONSOLIDATE DIVIDE SEPARATE}, in order of signing; they
     * may be posted after {@link #decisions()} or among them.
     */
    public List<ObjectNode> reorganizations() {
        return reorganizations;
    }

    /** Bodies for {@code POST /v1/organizations/{id}/figures}; the id is in the extra field {@code organization}. */
    public static List<ObjectNode> figures() {
        return SourceRecords.figures();
    }

    /** Further bodies for {@code POST /v1/decisions}: what the source texts tell of organizations besides. */
    public static List<ObjectNode> dossier() {
        return SourceDossier.papers();
    }

    /**
     * The {@code body} for {@code POST /v1/decisions/{id}/annulments}, with the {@code decision} to be annulled as the registry is
     * expected to identify it, and its {@code number}.
     */
    public ObjectNode annulment() {
        return annulment;
    }

    /** The texts presuppose province and city but do not say since when; a year before the first fact about either is made up. */
    private static void root(SyntheticPapers papers, String id, String name) {
        papers.issue(
                        null,
                        LocalDate.of(1963, 10, 30),
                        "Thành lập " + name,
                        List.of(ChangeJson.establish(id, "PROVINCIAL", name, null)))
                .put("effectiveBasis", "INFERRED")
                .put("datePrecision", "YEAR");
    }

    private static ObjectNode annulment(ObjectNode annulled, ObjectNode annulling) {
        ObjectNode annulment = JsonNodeFactory.instance.objectNode();
        annulment
                .put("decision", SyntheticPapers.identifier(annulled))
                .put("number", annulled.get("number").textValue())
                .putObject("body")
                .put("reason", "Ban hành sai thẩm quyền (giả lập)")
                .put("from", "START")
                .set("by", annulling);
        return annulment;
    }
}
