package vn.partyregistry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demonstration records keep the rules of the registry, arrive at the reported figures, and mark what is invented. */
class DemonstrationRecordsTest {

    private static final DemonstrationRecords RECORDS = new DemonstrationRecords();
    private static final String REPORTED_ON = "2023-08-31";

    @Test
    void theBlocHas82GrassrootsOrganizationsAnd7405MembersOnTheReportedDay() {
        PlainRegistry registry = new PlainRegistry(RECORDS.decisions()).until(REPORTED_ON);
        assertThat(registry.inBloc("GRASSROOTS_COMMITTEE")).hasSize(52);
        assertThat(registry.inBloc("GRASSROOTS_CELL")).hasSize(30);
        assertThat(registry.membersInBloc()).hasSize(7405);
        assertThat(registry.membersInBloc().stream().filter(member -> !member.official))
                .hasSizeBetween(100, 300);
    }

    @Test
    void everyCellHas3To29MembersAndAtLeast3OfficialOnesOnTheReportedDay() {
        PlainRegistry registry = new PlainRegistry(RECORDS.decisions()).until(REPORTED_ON);
        for (String cell : registry.inBloc("CELL", "GRASSROOTS_CELL")) {
            List<PlainRegistry.Member> members = registry.membersInBloc().stream()
                    .filter(member -> member.cell.equals(cell))
                    .toList();
            assertThat(members).as(cell).hasSizeBetween(3, 29);
            assertThat(members.stream().filter(member -> member.official))
                    .as(cell)
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void countsGrowOverTheDecades() {
        PlainRegistry registry = new PlainRegistry(RECORDS.decisions());
        List<Integer> members = new ArrayList<>();
        for (String day : List.of("1964-12-31", "1990-12-31", "2010-12-31", "2020-12-31", REPORTED_ON)) {
            members.add(registry.until(day).membersInBloc().size());
        }
        assertThat(members).isSorted().doesNotHaveDuplicates();
        assertThat(members.get(0)).isLessThan(300);
        assertThat(members.get(2)).isLessThan(6500);
    }

    @Test
    void nobodyIsYoungerThan18OrOlderThan60AtAdmission() {
        PlainRegistry registry = new PlainRegistry(RECORDS.decisions()).until("9999");
        for (PlainRegistry.Member member : registry.members.values()) {
            LocalDate bornOn = LocalDate.parse(member.asAdmitted.get("bornOn").textValue());
            assertThat(bornOn.until(LocalDate.parse(member.admittedOn)).getYears())
                    .isBetween(18, 60);
        }
    }

    @Test
    void whateverIsInventedSaysSo() {
        PlainRegistry registry = new PlainRegistry(RECORDS.decisions()).until("9999");
        assertThat(registry.members.values()).allSatisfy(member -> {
            assertThat(member.asAdmitted.get("fullName").textValue()).endsWith(" (giả lập)");
            assertThat(member.asAdmitted.get("cardNumber").textValue()).startsWith("DEMO-");
        });
        registry.organizations.forEach((id, organization) -> {
            if (!Set.of("QN", "QN-KHOI", "HP", "HP-KHOI").contains(id)) {
                assertThat(organization.name).endsWith(" (giả lập)");
            }
        });
        assertThat(all().filter(paper -> paper.get("origin").textValue().equals("SYNTHETIC")))
                .allSatisfy(paper -> {
                    assertThat(paper.get("title").textValue()).endsWith(" (giả lập)");
                    assertThat(paper.get("issuedBy").textValue()).endsWith(" (giả lập)");
                    assertThat(paper.get("number").textValue()).matches("9\\d{3}-QĐ/\\p{L}+-DEMO");
                });
    }

    @Test
    void onlyTheSourcePapersTouchTheBlocsThemselves() {
        List<String> numbers = RECORDS.decisions().stream()
                .filter(paper -> touches(paper, "QN-KHOI"))
                .map(paper -> paper.path("number").asText() + " "
                        + paper.get("origin").textValue())
                .toList();
        assertThat(numbers).containsExactly(" SOURCE", "961-QĐ/TU SOURCE", "536-QĐ/TU SOURCE");
        assertThat(all().filter(paper -> paper.get("origin").textValue().equals("SOURCE")))
                .hasSize(4)
                .allSatisfy(
                        paper -> assertThat(paper.path("source").path("title").textValue())
                                .isNotBlank());
    }

    @Test
    void numbersAreUniqueAndOnlyOnePaperIsRecordedOutOfOrder() {
        List<String> numbers = all().filter(paper -> paper.has("number"))
                .map(paper -> paper.get("number").textValue())
                .toList();
        assertThat(numbers).doesNotHaveDuplicates();
        List<String> signed = RECORDS.decisions().stream()
                .map(paper -> paper.get("signedOn").textValue())
                .toList();
        int late = 0;
        for (int i = 1; i < signed.size(); i++) {
            late += signed.get(i).compareTo(signed.get(i - 1)) < 0 ? 1 : 0;
        }
        assertThat(late).isEqualTo(1);
    }

    @Test
    void everyReasonAndMannerAndKindOccurs() {
        Set<String> words = new HashSet<>();
        all().flatMap(paper -> changes(paper)).forEach(change -> {
            for (String field : List.of("change", "reason", "manner")) {
                words.add(change.path(field).asText());
            }
        });
        assertThat(words)
                .contains("EXPELLED", "STRUCK_OFF", "RESIGNED", "DECEASED", "TRANSFERRED_OUT")
                .contains("FORMAL", "INTERNAL", "COLLECTIVE")
                .contains("ESTABLISH", "RENAME", "TRANSFER", "RECLASSIFY", "AMEND", "DISSOLVE")
                .contains("ADMIT", "RECOGNIZE", "MOVE", "LEAVE")
                .contains("ABSORB", "CONSOLIDATE", "DIVIDE", "SEPARATE");
        assertThat(RECORDS.decisions())
                .anyMatch(paper -> paper.get("effectiveOn").textValue().compareTo("2027") > 0);
    }

    @Test
    void reorganizationsLoseNobodyWheneverTheyAreRecorded() {
        int members = new PlainRegistry(RECORDS.decisions())
                .until("9999")
                .membersInBloc()
                .size();
        List<ObjectNode> appended = Stream.concat(RECORDS.decisions().stream(), RECORDS.reorganizations().stream())
                .toList();
        List<ObjectNode> first = Stream.concat(RECORDS.reorganizations().stream(), RECORDS.decisions().stream())
                .toList();
        for (List<ObjectNode> order : List.of(appended, first)) {
            PlainRegistry registry = new PlainRegistry(order).until("9999");
            assertThat(registry.membersInBloc()).hasSize(members);
            assertThat(registry.inBloc("GRASSROOTS_COMMITTEE", "GRASSROOTS_CELL"))
                    .contains("QN-KHOI-88", "QN-KHOI-89", "QN-KHOI-90", "QN-KHOI-91")
                    .doesNotContain("QN-KHOI-21", "QN-KHOI-53", "QN-KHOI-54", "QN-KHOI-56");
        }
    }

    @Test
    void theAnnulmentNamesARecordedDecision() {
        JsonNode annulment = RECORDS.annulment();
        assertThat(RECORDS.decisions())
                .filteredOn(paper -> annulment.get("number").equals(paper.path("number")))
                .singleElement()
                .satisfies(paper -> assertThat(annulment.get("decision").textValue())
                        .endsWith(paper.get("signedOn").textValue()));
        assertThat(annulment.get("body").get("by").get("changes")).isEmpty();
    }

    @Test
    void figuresAreTheReportedOnes() {
        assertThat(RECORDS.figures().stream()
                        .map(figure -> figure.get("organization").textValue() + " "
                                + figure.get("comparator").textValue() + " " + figure.get("value"))
                        .collect(Collectors.toSet()))
                .contains("QN-KHOI EQ 82", "QN-KHOI EQ 7405", "QN EQ 20", "QN EQ 696", "QN EQ 4971", "QN GT 104700")
                .contains("QN EQ 1421", "QN EQ 1452", "HP-KHOI EQ 59", "HP-KHOI EQ 2522")
                .contains("HP-KHOI GT 70", "HP-KHOI GT 90")
                .hasSize(12);
    }

    @Test
    void twoMakingsAreEqual() {
        DemonstrationRecords again = new DemonstrationRecords();
        assertThat(again.decisions().equals(RECORDS.decisions())).isTrue();
        assertThat(again.reorganizations()).isEqualTo(RECORDS.reorganizations());
        assertThat(again.annulment()).isEqualTo(RECORDS.annulment());
    }

    private static Stream<ObjectNode> all() {
        return Stream.of(RECORDS.decisions().stream(), RECORDS.reorganizations().stream(), Stream.of((ObjectNode)
                        RECORDS.annulment().get("body").get("by")))
                .flatMap(papers -> papers);
    }

    private static Stream<JsonNode> changes(ObjectNode paper) {
        List<JsonNode> changes = new ArrayList<>();
        paper.get("changes").forEach(changes::add);
        return changes.stream();
    }

    private static boolean touches(ObjectNode paper, String organization) {
        return changes(paper)
                .anyMatch(change ->
                        organization.equals(change.path("organization").textValue()));
    }
}
