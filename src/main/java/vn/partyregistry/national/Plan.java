package vn.partyregistry.national;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How many there are of what, at so many percent of the country.
 *
 * @param percent more than 0, at most 100
 */
record Plan(BigDecimal percent) {

    /** The central organization above all provinces. */
    static final String ROOT = "VN";

    private static final int PROVINCES = 34;
    private static final int COMMUNES = 3321;

    /** One province, with the communes it has after those of 2025 were merged. */
    record Province(int number, int communes) {

        String id() {
            return ROOT + "-%02d".formatted(number);
        }
    }

    Plan {
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("percent is more than 0 and at most 100: " + percent);
        }
        percent = percent.stripTrailingZeros();
    }

    int communes() {
        return percent.multiply(BigDecimal.valueOf(COMMUNES))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE)
                .intValueExact();
    }

    /** Provinces differ in size, up to three times. */
    List<Province> provinces() {
        int count = Math.min(PROVINCES, communes());
        double whole = 0;
        for (int i = 0; i < count; i++) {
            whole += weight(i);
        }
        List<Province> provinces = new ArrayList<>();
        int left = communes() - count;
        double weights = 0;
        int given = 0;
        for (int i = 0; i < count; i++) {
            weights += weight(i);
            int upTo = (int) Math.round(left * weights / whole);
            provinces.add(new Province(i + 1, 1 + upTo - given));
            given = upTo;
        }
        return provinces;
    }

    private static double weight(int province) {
        return 0.6 + 1.2 * (province * 13 % PROVINCES) / PROVINCES;
    }
}
