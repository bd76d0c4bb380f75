package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.partyregistry.change.DecisionContent.DocumentType;
import vn.partyregistry.text.DecisionNumber;
import vn.partyregistry.time.Snapshot;

/** Looking for papers: by forgiving number, issuer, dates, type, or the organization they acted on. */
@ApplicationScoped
public class DecisionSearch {

    /** What a list of papers is narrowed to; each part may be null. */
    record Filter(
            String number,
            String issuer,
            LocalDate signedFrom,
            LocalDate signedTo,
            LocalDate effectiveFrom,
            LocalDate effectiveTo,
            String organization,
            DocumentType documentType) {

        /** The same, and unless it names days itself only what is not yet effective on this one. */
        Filter upcomingOn(LocalDate day) {
            return effectiveFrom != null || effectiveTo != null
                    ? this
                    : new Filter(
                            number, issuer, signedFrom, signedTo, day.plusDays(1), null, organization, documentType);
        }
    }

    private final DecisionRepository decisions;

    DecisionSearch(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    /** In order of effective day and then of recording; {@code after} is the last key of the page before. */
    List<DecisionRecord> list(Filter filter, Snapshot at, String after, int limit) {
        List<Object> arguments = new ArrayList<>(List.of(at.position()));
        StringBuilder sql = new StringBuilder(DecisionRepository.KNOWN).append(" WHERE true");
        if (filter.number() != null) {
            String key = DecisionNumber.searchKey(filter.number());
            sql.append(" AND (c.number_search = ? OR c.number_search LIKE ? || '-%')");
            arguments.add(key);
            arguments.add(key);
        }
        condition(sql, arguments, " AND c.issuer = ?", filter.issuer());
        condition(sql, arguments, " AND c.signed_on >= ?", filter.signedFrom());
        condition(sql, arguments, " AND c.signed_on <= ?", filter.signedTo());
        condition(sql, arguments, " AND c.effective_on >= ?", filter.effectiveFrom());
        condition(sql, arguments, " AND c.effective_on <= ?", filter.effectiveTo());
        condition(sql, arguments, " AND c.document_type = ?", filter.documentType());
        if (filter.organization() != null) {
            sql.append("""
                    \sAND c.decision IN (
                        SELECT unnest(opened_with) FROM organization_history v
                        WHERE v.organization = ? AND v.recorded_from <= ? AND v.recorded_to > ?
                        UNION SELECT ended_by FROM organization_history v
                        WHERE v.organization = ? AND v.recorded_from <= ? AND v.recorded_to > ?)""");
            for (int i = 0; i < 2; i++) {
                arguments.addAll(List.of(filter.organization(), at.position(), at.position()));
            }
        }
        if (!after.isEmpty()) {
            String[] key = after.split(" ");
            sql.append(" AND (c.effective_on, i.place) > (?, ?)");
            arguments.add(LocalDate.parse(key[0]));
            arguments.add(Long.valueOf(key[1]));
        }
        sql.append(" ORDER BY c.effective_on, i.place LIMIT ?");
        arguments.add(limit);
        return decisions.heads(sql.toString(), arguments.toArray());
    }

    private static void condition(StringBuilder sql, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            arguments.add(value);
        }
    }
}
