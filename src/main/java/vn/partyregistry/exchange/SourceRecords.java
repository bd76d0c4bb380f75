package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the source texts themselves say about organizations: three papers, two foundings, and the figures they report. */
final class SourceRecords {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    static final String ANNIVERSARY_59 = "Kỷ niệm 59 năm ngày thành lập Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh";
    static final String CELL_MEETINGS = "Điểm tin sinh hoạt chi bộ, Đảng bộ tỉnh Quảng Ninh";
    static final String ANNIVERSARY_25 = "Tuyên truyền kỷ niệm 25 năm ngày thành lập Đảng bộ khối";

    private SourceRecords() {}

    /** The papers in the order of signing. */
    static List<ObjectNode> decisions() {
        ObjectNode founding = paper(
                null,
                "QN",
                "Ban Thường vụ Tỉnh ủy",
                "1964-09-04",
                "PRINTED",
                "Thành lập Đảng bộ cơ quan Dân Chính Đảng");
        source(founding, ANNIVERSARY_59, null);
        changes(
                founding,
                ChangeJson.establish("QN-KHOI", "BLOC", "Đảng bộ cơ quan Dân Chính Đảng tỉnh Quảng Ninh", "QN")
                        // The texts do not tell what happened between 1964 and 2013.
                        .put("continuity", "UNCONFIRMED")
                        .put("printedAs", "thành lập"));

        // The text names neither the issuer nor the paper, only the day.
        ObjectNode city = paper(null, null, "Nguồn không ghi", "1994-01-27", "PRINTED", "Thành lập Đảng bộ khối");
        source(city, ANNIVERSARY_25, "2019-01-26");
        changes(
                city,
                ChangeJson.establish("HP-KHOI", "BLOC", "Đảng bộ khối các cơ quan thành phố", "HP")
                        .put("printedAs", "thành lập"));

        ObjectNode agencies = renaming("961-QĐ/TU", "2013-01-29");
        changes(agencies, rename("Đảng bộ Khối các cơ quan tỉnh Quảng Ninh"));
        ObjectNode enterprises = renaming("536-QĐ/TU", "2022-04-12");
        changes(
                enterprises,
                rename("Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Quảng Ninh")
                        .put("shortName", "Đảng bộ Khối"));
        return List.of(founding, city, agencies, enterprises);
    }

    /** Figures as a source reports them, each with the organization whose path it is posted to. */
    static List<ObjectNode> figures() {
        return List.of(
                bloc("GRASSROOTS_ORGANIZATIONS", 82, "ORGANIZATION"),
                bloc("MEMBERS", 7405, "MEMBER"),
                province("DIRECT_ORGANIZATIONS", 20, "EQ", "ORGANIZATION"),
                province("GRASSROOTS_ORGANIZATIONS", 696, "EQ", "ORGANIZATION"),
                province("CELLS_UNDER_GRASSROOTS_COMMITTEES", 4971, "EQ", "ORGANIZATION"),
                province("MEMBERS", 104700, "GT", "MEMBER"),
                province("RESIDENTIAL_CELLS_HOLDING_CONGRESS", 1421, "EQ", "ORGANIZATION"),
                province("VILLAGES_WITH_SECRETARY_AS_HEAD", 1452, "EQ", "VILLAGE"),
                city("GRASSROOTS_ORGANIZATIONS", 59, "EQ", "ORGANIZATION", "1994-01-27"),
                city("MEMBERS", 2522, "EQ", "MEMBER", "1994-01-27"),
                city("GRASSROOTS_ORGANIZATIONS_RATED_CLEAN_AND_STRONG", 70, "GT", "PERCENT", null),
                city("MEMBERS_FULFILLING_TASKS_WELL", 90, "GT", "PERCENT", null));
    }

    /** Printed as "8/2023"; the end of that month stands for it. */
    private static ObjectNode bloc(String metric, int value, String unit) {
        ObjectNode figure = figure("QN-KHOI", metric, value, "EQ", unit, "2023-08-31", "MONTH");
        return source(figure, ANNIVERSARY_59, null);
    }

    private static ObjectNode province(String metric, int value, String comparator, String unit) {
        return source(figure("QN", metric, value, comparator, unit, null, null), CELL_MEETINGS, null);
    }

    private static ObjectNode city(String metric, int value, String comparator, String unit, String asOf) {
        ObjectNode figure = figure("HP-KHOI", metric, value, comparator, unit, asOf, asOf == null ? null : "DAY");
        return source(figure, ANNIVERSARY_25, "2019-01-26");
    }

    private static ObjectNode figure(
            String organization,
            String metric,
            int value,
            String comparator,
            String unit,
            String asOf,
            String precision) {
        ObjectNode figure = JSON.objectNode()
                .put("organization", organization)
                .put("metric", metric)
                .put("value", value)
                .put("comparator", comparator)
                .put("unit", unit);
        if (asOf != null) {
            figure.put("asOf", asOf).put("asOfPrecision", precision);
        }
        return figure;
    }

    /** The text prints one date for each of the two papers; that it took effect that day is assumed. */
    private static ObjectNode renaming(String number, String on) {
        ObjectNode paper =
                paper(number, "QN", "Ban Thường vụ Tỉnh ủy Quảng Ninh", on, "ASSUMED_SIGNED_DATE", "Đổi tên Đảng bộ");
        return source(paper, ANNIVERSARY_59, null);
    }

    private static ObjectNode rename(String name) {
        return ChangeJson.rename("QN-KHOI", name).put("printedAs", "đổi tên");
    }

    private static ObjectNode paper(
            String number, String issuer, String issuedBy, String on, String effectiveBasis, String title) {
        ObjectNode paper = JSON.objectNode();
        if (number != null) {
            paper.put("number", number);
        }
        paper.put("documentType", "DECISION");
        if (issuer != null) {
            paper.put("issuer", issuer);
        }
        return paper.put("issuedBy", issuedBy)
                .put("signedOn", on)
                .put("effectiveOn", on)
                .put("effectiveBasis", effectiveBasis)
                .put("title", title)
                .put("origin", "SOURCE");
    }

    private static ObjectNode source(ObjectNode record, String title, String publishedOn) {
        ObjectNode source = record.putObject("source").put("title", title);
        if (publishedOn != null) {
            source.put("publishedOn", publishedOn);
        }
        return record;
    }

    private static void changes(ObjectNode paper, ObjectNode change) {
        paper.putArray("changes").add(change);
    }
}
