package vn.partyregistry.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nobody learns of fewer than five persons from a breakdown, neither directly nor by subtraction (rule SEC-04). */
class WithholdingTest {

    @Test
    void groupsOfFiveAndMoreAreShown() {
        assertThat(Withholding.shown(groups(5, 6, 700))).isEqualTo(groups(5, 6, 700));
    }

    @Test
    void aSmallGroupTakesTheNextSmallestAlongForTheTotalIsKnown() {
        assertThat(Withholding.shown(groups(4, 90, 700))).containsOnlyKeys("g2");
        assertThat(Withholding.shown(groups(4, 700))).isEmpty();
    }

    @Test
    void twoSmallGroupsHideEachOtherIfTheyAreFiveTogether() {
        assertThat(Withholding.shown(groups(2, 3, 700))).containsOnlyKeys("g2");
        assertThat(Withholding.shown(groups(2, 2, 700))).isEmpty();
        assertThat(Withholding.shown(groups(0, 0, 6, 700))).containsOnlyKeys("g3");
    }

    @Test
    void noGroupIsKnownToBeSmallWhateverTheGroups() {
        Random random = new Random(4);
        for (int i = 0; i < 10_000; i++) {
            int[] sizes = random.ints(1 + random.nextInt(6), 0, 12).toArray();
            Map<String, Long> all = groups(sizes);
            Map<String, Long> shown = Withholding.shown(all);
            long hidden = sum(all) - sum(shown);
            assertThat(shown.values()).allMatch(size -> size >= 5);
            assertThat(all.size() - shown.size()).as("%s", all).isNotEqualTo(all.size() > 1 ? 1 : -1);
            assertThat(shown.isEmpty() || shown.size() == all.size() || hidden >= 5)
                    .as("%s", all)
                    .isTrue();
        }
    }

    private static long sum(Map<String, Long> groups) {
        return groups.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> groups(int... sizes) {
        Map<String, Long> groups = new LinkedHashMap<>();
        for (int size : sizes) {
            groups.put("g" + groups.size(), (long) size);
        }
        return groups;
    }
}
