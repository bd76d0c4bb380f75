package vn.partyregistry.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** A bloc {@code K} of four committees A to D with two cells each and two members in every cell, and two cells G and H. */
public final class Bloc {

    private static final String[] COMMITTEES = {"A", "B", "C", "D"};

    private final Registry registry;

    private Bloc(Registry registry) {
        this.registry = registry;
    }

    public static Bloc founded(Registry registry) {
        Paper founding = registry.decision("1-QĐ/TU")
                .on("2000-01-01")
                .establish("T", "PROVINCIAL", "Tỉnh T")
                .establish("K", "BLOC", "Khối K", "T");
        Paper admission = registry.decision("2-QĐ/TU").on("2005-01-01");
        for (String committee : COMMITTEES) {
            founding.establish(committee, "GRASSROOTS_COMMITTEE", "Đảng bộ " + committee, "K");
            for (int i = 1; i <= 2; i++) {
                founding.establish(committee + i, "CELL", "Chi bộ " + committee + i, committee);
                admission.admit("m" + committee + i, "Nguyễn Văn Thử", "1980-05-05", committee + i);
                admission.admit("n" + committee + i, "Trần Thị Thử", "1981-06-06", committee + i);
            }
        }
        for (String cell : new String[] {"G", "H"}) {
            founding.establish(cell, "GRASSROOTS_CELL", "Chi bộ " + cell, "K");
            admission.admit("m" + cell, "Lê Văn Thử", "1982-07-07", cell);
        }
        founding.recorded();
        admission.recorded();
        return new Bloc(registry);
    }

    /** Grassroots organizations and members of one on a day. */
    public String counts(String organization, String day) {
        Answer counts =
                registry.organization(organization, "counts").asOf(day).get().is(200);
        return counts.value("/organizations/grassroots") + "/" + counts.value("/members/total");
    }

    public String parent(String organization, String day) {
        return registry.organization(organization).asOf(day).get().is(200).value("/parent/id");
    }

    public String cellOf(String member, String day) {
        return registry.member(member).asOf(day).get().is(200).value("/organization/id");
    }

    /** That it is gone on a day, and where it continues. */
    public void ended(String organization, String day, String reason, String... successors) {
        Answer gone = registry.organization(organization).asOf(day).get().isRefused(410, "organization-ended");
        assertThat(gone.value("/endReason")).isEqualTo(reason);
        assertThat(gone.eachOf("/successors", "id")).containsExactlyInAnyOrder(successors);
    }

    /** Whoever was admitted is somewhere, and the registry proves itself. */
    public void isWhole() {
        for (int year = 2005; year < 2021; year++) {
            assertThat(counts("T", year + "-07-01")).endsWith("/18");
        }
        Answer proof = registry.ask("/v1/integrity").as("auditor").get().is(200);
        assertThat(proof.at("/differences")).as(proof.body()).isEmpty();
    }
}
