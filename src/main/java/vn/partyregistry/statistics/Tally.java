package vn.partyregistry.statistics;

import java.util.Map;
import java.util.TreeMap;
import vn.partyregistry.change.Level;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.statistics.CountsView.OrganizationCounts;

/** What stands in or below an organization on one day, number by number as {@link Measure} orders them. */
record Tally(int[] numbers) {

    static Tally nothing() {
        return new Tally(new int[Measure.COUNT]);
    }

    /**
     * Notes two numbers.
     *
     * @param type of the organizations that are {@code first} below and {@code second} right below, or null where these are
     *     official and probationary members
     */
    Tally with(String type, int first, int second) {
        OrganizationType counted = type == null ? null : OrganizationType.valueOf(type);
        numbers[counted == null ? Measure.OFFICIAL : Measure.units(counted)] = first;
        numbers[counted == null ? Measure.PROBATIONARY : Measure.direct(counted)] = second;
        return this;
    }

    long official() {
        return numbers[Measure.OFFICIAL];
    }

    long probationary() {
        return numbers[Measure.PROBATIONARY];
    }

    long members() {
        return official() + probationary();
    }

    /** Tổ chức cơ sở đảng: those of level GRASSROOTS (rule STA-01). */
    long grassroots() {
        long sum = 0;
        for (OrganizationType type : OrganizationType.values()) {
            sum += type.level() == Level.GRASSROOTS ? units(type) : 0;
        }
        return sum;
    }

    long units(OrganizationType type) {
        return numbers[Measure.units(type)];
    }

    OrganizationCounts organizations() {
        Map<String, Long> byType = new TreeMap<>();
        long total = 0;
        long direct = 0;
        for (OrganizationType type : OrganizationType.values()) {
            if (units(type) != 0) {
                byType.put(type.name(), units(type));
            }
            total += units(type);
            direct += numbers[Measure.direct(type)];
        }
        return new OrganizationCounts(total, direct, grassroots(), byType);
    }
}
