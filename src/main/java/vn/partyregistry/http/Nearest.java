package vn.partyregistry.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The valid word that a misspelled one was probably meant to be. */
public final class Nearest {

    /** No valid word is nearly as long, and to measure how far a long one is from it takes long. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The nearest word, empty when there is none. */
    public static String to(String word, Collection<String> valid) {
        String beginning = word.substring(0, Math.min(LONGEST, word.length())).toLowerCase(Locale.ROOT);
        return valid.stream()
                .sorted()
                .min(Comparator.comparingInt(name ->
                        LevenshteinDistance.getDefaultInstance().apply(name.toLowerCase(Locale.ROOT), beginning)))
                .orElse("");
    }
}
