package vn.partyregistry.replay;

import java.util.Arrays;
import java.util.Locale;

/** The three levels of the source, from the top down, and the type of organization that stands for each. */
enum UnitLevel {
    PROVINCE("P", "PROVINCIAL"),
    DISTRICT("D", "DISTRICT"),
    COMMUNE("C", "GRASSROOTS_COMMITTEE");

    private final String prefix;
    private final String type;

    UnitLevel(String prefix, String type) {
        this.prefix = prefix;
        this.type = type;
    }

    static UnitLevel of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new UnusableSource("There is no level \"" + word + "\"."));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String type() {
        return type;
    }

    /** The id of the organization that stands for the unit of this code. */
    String organization(String code) {
        return prefix + code;
    }
}
