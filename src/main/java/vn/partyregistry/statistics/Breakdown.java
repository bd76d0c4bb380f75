package vn.partyregistry.statistics;

import java.util.List;

/** By what members are told apart when asked for, group by group. */
enum Breakdown {
    GENDER(List.of("FEMALE", "MALE", "UNKNOWN"), """
            coalesce(p.gender, 'UNKNOWN')"""),
    AGE(List.of("UP_TO_30", "31_TO_40", "41_TO_50", "51_TO_60", "OVER_60", "UNKNOWN"), """
            CASE WHEN p.born_on IS NULL THEN 'UNKNOWN' ELSE (ARRAY['UP_TO_30', '31_TO_40', '41_TO_50', '51_TO_60', 'OVER_60'])
                [1 + width_bucket(extract(year FROM age(m.day, p.born_on)), ARRAY[31, 41, 51, 61]::numeric[])] END"""),
    PARTY_AGE(List.of("UNDER_10", "10_TO_19", "20_TO_29", "30_TO_39", "40_TO_49", "OVER_49"), """
            (ARRAY['UNDER_10', '10_TO_19', '20_TO_29', '30_TO_39', '40_TO_49', 'OVER_49'])
                [1 + width_bucket(extract(year FROM age(m.day - m.absent, m.admitted_on)), ARRAY[10, 20, 30, 40, 50]::numeric[])]""");

    private final List<String> groups;
    private final String sql;

    /** @param sql the group of a member {@code m} and person {@code p} */
    Breakdown(List<String> groups, String sql) {
        this.groups = groups;
        this.sql = sql;
    }

    List<String> groups() {
        return groups;
    }

    String sql() {
        return sql;
    }
}
