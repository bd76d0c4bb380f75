package vn.partyregistry.torture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The papers of one writer: each establishes two organizations and admits two members, which are there together or not at all. */
final class Papers {

    /** Organizations and members that a paper makes, each of them named by the paper's number. */
    static final int PARTS = 4;

    private static final int BELOW_ONE = 100;
    private static final int RENAMES_EVERY = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private final String writer;
    private int papers;

    Papers(String writer) {
        this.writer = writer;
    }

    /** @param number the key under which it is repeated, too */
    record Paper(String number, String body) {}

    /** The paper that everything stands on. */
    static Paper root() {
        return paper(
                "T",
                FIRST_DAY,
                List.of(
                        establish("T", "PROVINCIAL", null),
                        establish("T-A", "DISTRICT", "T"),
                        establish("T-B", "DISTRICT", "T"),
                        establish("T-C", "DISTRICT", "T")));
    }

    /** One in a hundred is a committee for the following ones to stand below it: no superior has very many below it. */
    Paper next() {
        int number = papers++;
        int place = number % BELOW_ONE;
        String id = writer + number;
        String superior = writer + (number - place) + "-A";
        List<String> changes = new ArrayList<>();
        changes.add(
                place == 0
                        ? establish(superior, "GRASSROOTS_COMMITTEE", "T-A")
                        : establish(id + "-A", "CELL", superior));
        changes.add(establish(id + "-B", "CELL", superior));
        changes.add(admit(id + "-C", id + "-B"));
        changes.add(admit(id + "-D", id + "-B"));
        if (place % RENAMES_EVERY == RENAMES_EVERY - 1) {
            changes.add(rename(superior, id));
        }
        return paper(id, FIRST_DAY.plusDays(place), changes);
    }

    private static String rename(String organization, String by) {
        return "{\"change\":\"RENAME\",\"organization\":\"%s\",\"name\":\"Đảng bộ %s (giả lập)\"}"
                .formatted(organization, by);
    }

    private static Paper paper(String number, LocalDate on, List<String> changes) {
        return new Paper(number, """
                {"number":"%1$s-QĐ/TU","documentType":"DECISION","issuedBy":"Thử","signedOn":"%2$s","effectiveOn":"%2$s","title":"Thử",\
                "origin":"SYNTHETIC","changes":[%3$s]}""".formatted(number, on, String.join(",", changes)));
    }

    private static String establish(String id, String type, String parent) {
        return """
                {"change":"ESTABLISH","organization":"%1$s","type":"%2$s","name":"Tổ chức %1$s (giả lập)"%3$s}""".formatted(id, type, parent == null ? "" : ",\"parent\":\"" + parent + "\"");
    }

    private static String admit(String id, String cell) {
        return """
                {"change":"ADMIT","organization":"%2$s",\
                "member":{"id":"%1$s","fullName":"Người %1$s (giả lập)","bornOn":"1990-01-01"}}""".formatted(id, cell);
    }
}
