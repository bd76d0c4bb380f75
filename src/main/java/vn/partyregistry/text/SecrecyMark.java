package vn.partyregistry.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the mark of a secret paper (rule DOC-05) in a title or number, and leaves "bí mật" and "mật độ" alone. */
public final class SecrecyMark {

    /** The two higher grades are no ordinary words; they are a mark wherever they stand. */
    private static final Pattern HIGHER_GRADE = Pattern.compile("(?<!\\p{L})(?:tối|tuyệt)[ -]mật(?!\\p{L})");

    /** "Mật" is a mark where it stands alone: the whole text, bracketed, or set apart at a dash, colon or bar. */
    private static final Pattern ALONE =
            Pattern.compile("(?:^|[(\\[{<*|:;.]|(?:^| )-|độ mật) ?mật ?(?:$|[)\\]}>*|:;.]|-(?: |$))");

    /** "12-QĐ/TU-M" and "12-QĐ/TU (TM)"; a bare "-TM" is left out, because it also abbreviates bodies of trade. */
    private static final Pattern ON_NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])[0-9]{1,4} ?[-/] ?\\p{L}{2,6}"
            + "(?: ?[-/] ?[\\p{L}\\p{N}]{2,10}){1,3}"
            + "(?: ?[-/] ?(?:m|tum|mật)| ?[(\\[] ?(?:m|tm|tum) ?[)\\]])(?![\\p{L}\\p{N}])");

    private static final Pattern DASH = Pattern.compile("[\\p{Pd}−]");
    private static final Pattern QUOTE = Pattern.compile("[\"“”«»‘’']");

    private SecrecyMark() {}

    /** Whether the title or number says that the paper is Mật, Tối mật or Tuyệt mật. */
    public static boolean foundIn(String text) {
        String unquoted = QUOTE.matcher(VietnameseText.canonical(text)).replaceAll("");
        String plain = DASH.matcher(unquoted).replaceAll("-").toLowerCase(Locale.ROOT);
        return HIGHER_GRADE.matcher(plain).find()
                || ALONE.matcher(plain).find()
                || ON_NUMBER.matcher(plain).find();
    }
}
