package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.partyregistry.problem.Violation;

/** What the rows of a sheet are, by the columns that its header names; and what a row comes to. */
enum SheetKind {
    ORGANIZATIONS(
            List.of(
                    "id",
                    "type",
                    "name",
                    "shortName",
                    "parent",
                    "locality",
                    "continuity",
                    "delegatedUpperAuthority",
                    "effectiveOn"),
            Set.of("id", "type", "name")) {

        @Override
        List<Violation> add(Map<String, String> row, ArrayNode changes) {
            ObjectNode change = changes.addObject().put("change", "ESTABLISH");
            row.forEach((column, text) -> {
                if (column.equals("delegatedUpperAuthority") && (text.equals("true") || text.equals("false"))) {
                    change.put(column, text.equals("true"));
                } else {
                    change.put(column.equals("id") ? "organization" : column, text);
                }
            });
            return List.of();
        }

        @Override
        String column(String field, boolean second) {
            return field.equals("organization") ? "id" : field;
        }
    },

    MEMBERS(
            List.of(
                    "organization",
                    "id",
                    "fullName",
                    "bornOn",
                    "gender",
                    "cardNumber",
                    "ceremonyOn",
                    "admittedOn",
                    "officialOn"),
            Set.of("organization")) {

        @Override
        List<Violation> add(Map<String, String> row, ArrayNode changes) {
            ObjectNode admission = changes.addObject().put("change", "ADMIT");
            ObjectNode member = JsonNodeFactory.instance.objectNode();
            row.forEach((column, text) -> {
                switch (column) {
                    case "organization" -> admission.put(column, text);
                    case "admittedOn" -> admission.put("effectiveOn", text);
                    case "officialOn" ->
                        changes.addObject()
                                .put("change", "RECOGNIZE")
                                .put("effectiveOn", text)
                                .putArray("members")
                                .add(row.get("id"));
                    default -> member.put(column, text);
                }
            });
            admission.set("member", member);
            // Without one, the same file could not be told to say the same again.
            return row.containsKey("officialOn") && !row.containsKey("id")
                    ? List.of(Violation.at("/id", "field.NotNull"))
                    : List.of();
        }

        @Override
        String column(String field, boolean second) {
            return second ? "officialOn" : field.equals("effectiveOn") ? "admittedOn" : field;
        }
    };

    /** The paper of a row; rows in a row with the same one are its changes. */
    static final List<String> PAPER =
            columnsOfPaper("number", "documentType", "issuer", "issuedBy", "signedOn", "effectiveOn", "title");

    static final List<String> PAPER_NEEDS = columnsOfPaper("documentType", "issuedBy", "signedOn", "title");

    private final List<String> columns;
    private final Set<String> needed;

    SheetKind(List<String> columns, Set<String> needed) {
        this.columns = columns;
        this.needed = needed;
    }

    private static List<String> columnsOfPaper(String... fields) {
        return Stream.of(fields).map(field -> SheetPaper.PREFIX + field).toList();
    }

    /** A sheet that says in which organization somebody is, is one of members. */
    static SheetKind of(List<String> header) {
        return header.contains("organization") || header.contains("fullName") ? MEMBERS : ORGANIZATIONS;
    }

    List<String> columns() {
        return columns;
    }

    Set<String> needed() {
        return needed;
    }

    /** Adds the changes that a row comes to; its cells by column, empty ones left out. */
    abstract List<Violation> add(Map<String, String> row, ArrayNode changes);

    /** The column in which a field of a change stands; {@code second} of the row's second change. */
    abstract String column(String field, boolean second);
}
