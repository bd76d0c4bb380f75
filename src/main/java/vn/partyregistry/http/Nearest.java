package vn.partyregistry.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The valid word that a misspelled one was probably meant to be. */
public final class Nearest {

    private Nearest() {}

    /** The nearest word, empty when there is none. */
    public static String to(String word, Collection<String> valid) {
        return valid.stream()
                .sorted()
                .min(Comparator.comparingInt(name -> LevenshteinDistance.getDefaultInstance()
                        .apply(name.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT))))
                .orElse("");
    }
}
