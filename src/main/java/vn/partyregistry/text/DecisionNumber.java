package vn.partyregistry.text;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** The printed number of a paper ("961-QĐ/TU") as key, as part of an id, and as something to search for. */
public final class DecisionNumber {

    private static final String UNNUMBERED = "KS";
    private static final Pattern LABEL = Pattern.compile("so-?(?=[0-9])");
    private static final Pattern WELL_FORMED = Pattern.compile("(?:so ?:? ?)?[0-9]{1,4} ?[-/] ?[a-z]{2,6}"
            + " ?[-/] ?[a-z][a-z0-9]{1,9}(?: ?[-/] ?[a-z][a-z0-9]{1,9}){0,2}");

    private DecisionNumber() {}

    /** The form of the natural key: "Số 961 – QĐ / TU" is "961-qd-tu"; leading zeros stay as printed. */
    public static String fold(String printed) {
        String parts = parts(VietnameseText.fold(printed), Character::isLetterOrDigit);
        var label = LABEL.matcher(parts);
        return label.lookingAt() ? parts.substring(label.end()) : parts;
    }

    /**
     * What to store beside a number and what to look for: the folded number without leading zeros. A stored key is
     * found when it equals the query's, or starts with the query's and '-'; no key holds a wildcard of LIKE.
     */
    public static String searchKey(String printedOrQuery) {
        String folded = fold(printedOrQuery);
        int start = 0;
        while (start + 1 < folded.length() && folded.charAt(start) == '0' && isDigit(folded.charAt(start + 1))) {
            start++;
        }
        return folded.substring(start);
    }

    /** Whether a search finds the number: whole parts from its beginning, so "961" but not "96". */
    public static boolean matches(String printed, String query) {
        String wanted = searchKey(query);
        return !wanted.isEmpty() && searchKey(printed).concat("-").startsWith(wanted + "-");
    }

    /** Part of a decision id: A-Z, 0-9 and single '-' only; "KS" (không số) for a missing number or one without these. */
    public static String idPart(String printed) {
        String part = printed == null ? "" : parts(fold(printed), c -> c >= 'a' && c <= 'z' || isDigit(c));
        return part.isEmpty() ? UNNUMBERED : part.toUpperCase(Locale.ROOT);
    }

    /** Rule DOC-03: one to four digits, type abbreviation, issuer abbreviation, perhaps a suffix such as DEMO. */
    public static boolean wellFormed(String printed) {
        return WELL_FORMED.matcher(VietnameseText.fold(printed)).matches();
    }

    private static String parts(String text, IntPredicate kept) {
        StringBuilder parts = new StringBuilder(text.length());
        boolean separatorDue = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!kept.test(c)) {
                separatorDue = parts.length() > 0;
            } else {
                if (separatorDue) {
                    parts.append('-');
                    separatorDue = false;
                }
                parts.append(c);
            }
        }
        return parts.toString();
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
