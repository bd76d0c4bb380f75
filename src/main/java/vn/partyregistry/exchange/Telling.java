package vn.partyregistry.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A source text as a paper: what it tells of organizations, one change for each statement. */
final class Telling {

    private static final String ADDRESS =
            "Tầng 6, Trụ sở Liên cơ quan Số 4, Phường Hồng Hà - Thành phố Hạ Long - Tỉnh Quảng Ninh";

    private final ObjectNode paper = JsonNodeFactory.instance.objectNode();
    private final ArrayNode changes = JsonNodeFactory.instance.arrayNode();

    /** @param published printed day of the text, null where it has none */
    Telling(String title, String on, String published) {
        paper.put("documentType", "OTHER")
                .put("issuedBy", "Nguồn tin")
                .put("signedOn", on)
                .put("effectiveOn", on)
                .put("effectiveBasis", published == null ? "INFERRED" : "PRINTED")
                .put("datePrecision", published == null ? "YEAR" : "DAY")
                .put("title", "Hồ sơ theo nguồn: " + title)
                .put("origin", "SOURCE");
        ObjectNode source = paper.putObject("source").put("title", title);
        if (published != null) {
            source.put("publishedOn", published);
        }
    }

    ObjectNode paper() {
        paper.set("changes", changes);
        return paper;
    }

    ObjectNode change(String kind, String organization) {
        return changes.addObject().put("change", kind).put("organization", organization);
    }

    void remark(String organization, String topic, String text) {
        change("REMARK", organization).put("topic", topic).put("text", text);
    }

    void award(String honour, String grade, String year) {
        ObjectNode award = change("AWARD", "QN-KHOI").put("honour", honour);
        if (grade != null) {
            award.put("grade", grade);
        }
        award.put("awarded", year).put("note", "Nguồn ghi dưới tên từ năm 2022");
    }

    void cite(String organization, String number, String type, String issuedBy, String issued, String title) {
        ObjectNode document = change("CITE", organization).putObject("document");
        if (number != null) {
            document.put("number", number);
        }
        document.put("documentType", type).put("issuedBy", issuedBy).put("title", title);
        if (issued != null) {
            document.put("issued", issued);
        }
    }

    /** Somebody of whose offices the text gives no dates. */
    ObjectNode appoint(String organization, String holder, String body) {
        ObjectNode appointed = change("APPOINT", organization)
                .put("holder", holder)
                .put("body", body)
                .put("held", "XXXX");
        appointed.putArray("positions");
        return appointed;
    }

    static void office(ObjectNode appointed, String office, String title) {
        ((ArrayNode) appointed.get("positions"))
                .addObject()
                .put("office", office)
                .put("title", title);
    }

    static ObjectNode target(ObjectNode congress, String metric, String comparator, int percent) {
        return congress.withArray("targets")
                .addObject()
                .put("metric", metric)
                .put("value", percent)
                .put("comparator", comparator)
                .put("unit", "PERCENT");
    }

    /** How often the page was seen, as its foot tells. */
    void visits(String organization, int now, int today, int week, int ever) {
        visits(organization, "Đang xem trang", now);
        visits(organization, "Lượt xem trong ngày", today);
        visits(organization, "Lượt xem trong tuần", week);
        visits(organization, "Tổng lượt xem", ever);
    }

    private void visits(String organization, String what, int value) {
        change("REMARK", organization)
                .put("topic", "SITE_STATISTIC")
                .put("text", what)
                .put("value", value)
                .put("unit", "VISIT");
    }

    /** @param label of the address as printed, null for none */
    void contacts(String organization, String label) {
        ObjectNode address =
                change("SET_CONTACT", organization).put("kind", "ADDRESS").put("value", ADDRESS);
        if (label != null) {
            // The label names a person in charge, and an address follows.
            address.put("label", label).put("certainty", "DOUBTFUL");
        }
        change("SET_CONTACT", organization).put("kind", "PHONE").put("value", "080.33205");
        change("SET_CONTACT", organization).put("kind", "FAX").put("value", "080.33205");
        change("SET_CONTACT", organization).put("kind", "EMAIL").put("value", "vp.duk@quangninh.gov.vn");
    }
}
