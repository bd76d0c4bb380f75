package vn.partyregistry.national;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.DecisionContent;

/** The invented papers of a province: who issues them, and their numbers, which run from 9001 in each year. */
final class Papers {

    /** More changes than these go into several papers. */
    private static final int MOST = 60;

    private final Consumer<DecisionContent> issued;
    private final Map<String, Integer> last = new HashMap<>();

    Papers(Consumer<DecisionContent> issued) {
        this.issued = issued;
    }

    /** The paper that establishes the central organization. */
    static DecisionContent first(LocalDate on, Change change) {
        return paper(Plan.ROOT, 9001, on, "Ghi nhận tổ chức cấp trung ương", List.of(change));
    }

    /** The one by which the central organization establishes a province; the numbers follow the first one's. */
    void ofTheCentre(int province, LocalDate on, String title, Change change) {
        issued.accept(paper(Plan.ROOT, 9001 + province, on, title, List.of(change)));
    }

    void issue(String issuer, LocalDate on, String title, List<? extends Change> changes) {
        for (int from = 0; from < changes.size(); from += MOST) {
            int number = last.merge(issuer + on.getYear(), 9001, (before, first) -> before + 1);
            List<? extends Change> part = changes.subList(from, Math.min(from + MOST, changes.size()));
            issued.accept(paper(issuer, number, on, title, List.copyOf(part)));
        }
    }

    private static DecisionContent paper(String issuer, int number, LocalDate on, String title, List<Change> changes) {
        boolean centre = issuer.equals(Plan.ROOT);
        boolean province = issuer.length() == Plan.ROOT.length() + 3;
        String office = centre ? "TW" : province ? "TU" : "ĐU";
        String body = centre
                ? "Ban Chấp hành Trung ương (giả lập)"
                : province ? "Ban Thường vụ Tỉnh ủy (giả lập)" : "Ban Thường vụ Đảng ủy (giả lập)";
        return new DecisionContent(
                number + "-QĐ/" + office + "-DEMO",
                DecisionContent.DocumentType.DECISION,
                issuer,
                body,
                on,
                on,
                null,
                null,
                title + " (giả lập)",
                DecisionContent.Origin.SYNTHETIC,
                null,
                changes);
    }
}
