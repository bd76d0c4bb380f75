package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The invented papers: who issues them, and their numbers, which run from 9001 in the order of signing. */
final class SyntheticPapers {

    private final List<ObjectNode> all = new ArrayList<>();

    /** A paper in force on the day it was signed; {@link #numbered()} gives it its number. */
    ObjectNode issue(String issuer, LocalDate on, String title, List<ObjectNode> changes) {
        return issue(issuer, on, on, title, changes);
    }

    ObjectNode issue(String issuer, LocalDate signedOn, LocalDate effectiveOn, String title, List<ObjectNode> changes) {
        ObjectNode paper = JsonNodeFactory.instance.objectNode();
        paper.put("number", "").put("documentType", "DECISION");
        if (issuer != null) {
            paper.put("issuer", issuer);
        }
        paper.put("issuedBy", issuedBy(issuer))
                .put("signedOn", signedOn.toString())
                .put("effectiveOn", effectiveOn.toString())
                .put("title", title + " (giả lập)")
                .put("origin", "SYNTHETIC");
        paper.putArray("changes").addAll(changes);
        all.add(paper);
        return paper;
    }

    /**
     * All papers, numbered, in order of signing.
     *
     * <p>Each kind of issuer counts for itself, as offices do, and stays below 10000: a paper's number has four digits at most.
     */
    List<ObjectNode> numbered() {
        Map<String, Integer> last = new HashMap<>();
        all.sort(Comparator.comparing(paper -> paper.get("signedOn").textValue()));
        for (ObjectNode paper : all) {
            String office = office(paper.path("issuer").textValue());
            paper.put("number", last.merge(office, 9001, (before, first) -> before + 1) + "-QĐ/" + office + "-DEMO");
        }
        return new ArrayList<>(all);
    }

    /** The id that the registry makes for a numbered paper: issuer, number without its marks, day of signing. */
    static String identifier(ObjectNode paper) {
        String number = paper.get("number").textValue().replace('Đ', 'D').replace('/', '-');
        return String.join(
                ".",
                paper.get("issuer").textValue(),
                number,
                paper.get("signedOn").textValue());
    }

    private static String office(String issuer) {
        if (issuer == null) {
            return "TW";
        }
        return switch (issuer) {
            case "QN" -> "TU";
            case "QN-KHOI" -> "ĐUK";
            default -> "ĐU";
        };
    }

    private static String issuedBy(String issuer) {
        return switch (office(issuer)) {
            case "TW" -> "Cơ quan cấp trên (giả lập)";
            case "TU" -> "Ban Thường vụ Tỉnh ủy (giả lập)";
            case "ĐUK" -> "Ban Thường vụ Đảng ủy Khối (giả lập)";
            default -> "Ban Thường vụ Đảng ủy cơ sở (giả lập)";
        };
    }
}
