package vn.partyregistry.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Registry;

/** A system that hears of the registry through the feed alone has, at every position, what the registry has. */
@QuarkusTest
class ConsumerTest {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(1975, 6, 1),
            LocalDate.of(1991, 6, 1),
            LocalDate.of(2001, 6, 1),
            LocalDate.of(2012, 6, 1),
            LocalDate.of(2030, 1, 1));

    private final Registry registry = Registry.cornerOfItsOwn();

    @Test
    void everyPositionIsRebuiltThroughEveryKindOfPaper() throws IOException, InterruptedException {
        long before = registry.head();
        history();
        long head = registry.head();

        Consumer consumer = new Consumer(RestAssured.baseURI + ":" + RestAssured.port);
        int compared = 0;
        while (consumer.position() < head) {
            for (JsonNode entry : consumer.page(50)) {
                consumer.apply(entry);
                if (consumer.position() > before) {
                    for (LocalDate day : DAYS) {
                        assertSame(consumer, day);
                        compared++;
                    }
                }
            }
        }
        assertThat(consumer.position()).isGreaterThanOrEqualTo(head);
        assertThat(compared).isGreaterThanOrEqualTo(DAYS.size() * 25);
        assertThat(consumer.on(LocalDate.of(2030, 1, 1), registry.prefix())).hasSizeGreaterThan(10);
    }

    private void assertSame(Consumer consumer, LocalDate day) throws IOException, InterruptedException {
        Comparator<JsonNode> byId = Comparator.comparing(node -> node.get("id").asText());
        List<JsonNode> own =
                consumer.on(day, registry.prefix()).stream().sorted(byId).toList();
        List<JsonNode> truth =
                consumer.listed(day, registry.prefix()).stream().sorted(byId).toList();
        assertThat(own)
                .as("on %s as known at position %d", day, consumer.position())
                .containsExactlyElementsOf(truth);
    }

    /** Told in the order in which the papers came, which is not that of their days. */
    private void history() {
        registry.decision("1-QĐ/TU")
                .on("1970-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("T-A", "BLOC", "Khối A", "T")
                .establish("T-B", "BLOC", "Khối B", "T")
                .recorded();
        registry.decision("2-QĐ/TU")
                .on("1971-01-01")
                .establish("T-1", "GRASSROOTS_COMMITTEE", "Đảng bộ Một", "T-A")
                .establish("T-1-1", "CELL", "Chi bộ 1", "T-1")
                .establish("T-1-2", "CELL", "Chi bộ 2", "T-1")
                .establish("T-2", "GRASSROOTS_COMMITTEE", "Đảng bộ Hai", "T-A")
                .establish("T-2-1", "CELL", "Chi bộ 1", "T-2")
                .establish("T-3", "GRASSROOTS_CELL", "Chi bộ Ba", "T-B")
                .establish("T-4", "GRASSROOTS_CELL", "Chi bộ Bốn", "T-B")
                .recorded();
        registry.decision("3-QĐ/TU")
                .on("1972-01-01")
                .admit("m1", "Trần Văn Một (giả lập)", "1950-01-01", "T-1-1")
                .admit("m2", "Lê Thị Hai (giả lập)", "1951-01-01", "T-3")
                .recorded();
        registry.decision("4-QĐ/TU")
                .on("1990-01-01")
                .rename("T-A", "Khối A mới")
                .recorded();
        String renamed = recorded("5-QĐ/TU", "2000-01-01", "T-1", "Đảng bộ Số Một");
        registry.decision("6-QĐ/TU").on("2005-01-01").transfer("T-2", "T-B").recorded();
        registry.decision("7-QĐ/TU")
                .on("1985-01-01")
                .rename("T-1", "Đảng bộ Nhất")
                .recorded();
        registry.decision("5B-QĐ/TU")
                .on("2000-01-01")
                .rename("T-1", "Đảng bộ Số Một")
                .correcting(renamed)
                .is(201);
        registry.decision("8-QĐ/TU")
                .on("2010-01-01")
                .amend("T-2")
                .and("shortName", "ĐB2")
                .recorded();
        registry.decision("9-QĐ/TU").on("2011-01-01").move("m2", "T-4").recorded();
        registry.decision("10-QĐ/TU").on("2011-02-01").dissolve("T-3").recorded();
        registry.decision("11-QĐ/TU")
                .on("2012-01-01")
                .says("ABSORB", "{into: 'T-1', absorbed: ['T-2']}")
                .recorded();
        String consolidated = registry.decision("12-QĐ/TU")
                .on("2013-01-01")
                .says(
                        "CONSOLIDATE",
                        "{from: ['T-1-1', 'T-1-2'], into: {organization: 'T-1-9', type: 'CELL', name: 'Chi bộ 9', parent: 'T-1'}}")
                .recorded()
                .json()
                .get("id")
                .asText();
        registry.decision("13-QĐ/TU")
                .on("2014-01-01")
                .says(
                        "SEPARATE",
                        "{from: 'T-1', into: [{organization: 'T-5', type: 'GRASSROOTS_COMMITTEE', name: 'Đảng bộ Năm',"
                                + " parent: 'T-A', children: ['T-2-1']}]}")
                .recorded();
        registry.decision("14-QĐ/TU")
                .on("2015-01-01")
                .says(
                        "DIVIDE",
                        "{from: 'T-5', into: [{organization: 'T-6', type: 'GRASSROOTS_COMMITTEE', name: 'Đảng bộ Sáu',"
                                + " parent: 'T-A', children: ['T-2-1']}, {organization: 'T-7', type:"
                                + " 'GRASSROOTS_COMMITTEE', name: 'Đảng bộ Bảy', parent: 'T-A', children: []}]}")
                .recorded();
        registry.decision("15-QĐ/TU")
                .on("2016-01-01")
                .says(
                        "REORGANIZE",
                        "{from: ['T-6', 'T-7'], into: [{organization: 'T-8', type: 'GRASSROOTS_COMMITTEE', name: 'Đảng bộ"
                                + " Tám', parent: 'T-A', children: ['T-2-1']}]}")
                .recorded();
        registry.decision("16-QĐ/TU")
                .on("2017-01-01")
                .says("REESTABLISH", "{organization: 'T-3', name: 'Chi bộ Ba mới', parent: 'T-B'}")
                .recorded();
        registry.decision("17-QĐ/TU")
                .on("2018-01-01")
                .reclassify("T-8", "SECTION_COMMITTEE")
                .sent();
        registry.decision("18-QĐ/TU")
                .on("2032-01-01")
                .rename("T", "Tỉnh T tương lai")
                .recorded();
        registry.decision("19-QĐ/TU")
                .on("2013-06-01")
                .annulling(consolidated, "START")
                .is(201);
        String late = recorded("20-QĐ/TU", "1995-01-01", "T-B", "Khối B mới");
        registry.decision("21-QĐ/TU")
                .on("1996-01-01")
                .annulling(late, "2001-01-01")
                .is(201);
        registry.decision("22-QĐ/TU")
                .on("1971-01-01")
                .establish("T-9", "GRASSROOTS_CELL", "Chi bộ Chín", "T-B")
                .recorded();
        String mistaken = registry.decision("23-QĐ/TU")
                .on("1973-01-01")
                .establish("T-X", "GRASSROOTS_CELL", "Chi bộ nhầm", "T-B")
                .recorded()
                .json()
                .get("id")
                .asText();
        registry.decision("24-QĐ/TU")
                .on("1974-01-01")
                .annulling(mistaken, "START")
                .is(201);
        registry.decision("25-QĐ/TU").on("2019-01-01").dissolve("T-4", "T-9").recorded();
        registry.decision("33-QĐ/TU").on("1973-01-01").recognize("m1").recorded();
        registry.decision("34-QĐ/TU").on("2020-01-01").leave("m1", "RESIGNED").recorded();
        registry.decision("35-QĐ/TU").on("2021-01-01").readmit("m1", "T-1-2").recorded();
        registry.decision("26-QĐ/TU").on("1980-01-01").transfer("T-9", "T-A").recorded();
        for (int i = 27; i < 33; i++) {
            recorded(i + "-QĐ/TU", 1970 + i + "-05-01", "T-9", "Chi bộ Chín " + i);
        }
    }

    private String recorded(String number, String day, String organization, String name) {
        Answer answer =
                registry.decision(number).on(day).rename(organization, name).recorded();
        return answer.json().get("id").asText();
    }
}
