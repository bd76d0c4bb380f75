package vn.partyregistry.text;

import java.text.Normalizer;

/** Vietnamese text as it is stored, compared and searched, whatever keyboard or file it came from. */
public final class VietnameseText {

    private static final int DECIMAL = 10;

    private VietnameseText() {}

    /** What is stored and shown: NFC, single plain spaces, nothing invisible, otherwise as printed. */
    public static String clean(String text) {
        // Before NFC: an invisible character may stand between a letter and its accent.
        return Normalizer.normalize(tidy(text), Normalizer.Form.NFC);
    }

    /** Clean text with tones on the vowel of the older style ("ủy", "Khóa"), for equality of names; case is kept. */
    public static String canonical(String text) {
        return TonePlacement.normalize(clean(text));
    }

    /** Lower-case ASCII-like form for search and duplicate checks: no tones, no accents, no quotes, one kind of dash and digit. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK && !isQuote(c)) {
                folded.append(foldLetter(c));
            }
        }
        // Marks that have come together by what was left out between them have an order of their own.
        return Normalizer.normalize(tidy(folded), Normalizer.Form.NFD);
    }

    /** Whether the text holds what no printed text has: control or bidirectional override characters, half a surrogate. */
    public static boolean hasControlCharacters(String text) {
        // An unpaired surrogate is a code point of its own; a pair is one code point above them.
        return text.codePoints().anyMatch(VietnameseText::isRefused);
    }

    private static boolean isRefused(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r'
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    private static String tidy(CharSequence text) {
        StringBuilder tidy = new StringBuilder(text.length());
        boolean spaceDue = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                spaceDue = tidy.length() > 0;
            } else if (!isInvisible(c)) {
                if (spaceDue) {
                    tidy.append(' ');
                    spaceDue = false;
                }
                tidy.append(c);
            }
        }
        return tidy.toString();
    }

    private static boolean isInvisible(char c) {
        return c == 0x00AD || c >= 0x200B && c <= 0x200F || c == 0x2060 || c == 0xFEFF;
    }

    private static char foldLetter(char c) {
        if (Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212 || c == 0x2043) {
            return '-';
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, DECIMAL));
        }
        char lower = Character.toLowerCase(c);
        if (lower >= 'ａ' && lower <= 'ｚ') {
            return (char) (lower - 'ａ' + 'a');
        }
        // Old conversions print the Icelandic or the African letter, which looks the same, for "đ".
        return lower == 'đ' || lower == 'ð' || lower == 'ɖ' ? 'd' : lower;
    }

    private static boolean isQuote(char c) {
        int type = Character.getType(c);
        // The straight, low and accent-shaped ones too: "R’lấp" is also typed "R'lấp" and "R`lấp".
        return type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || "\"'`´ʼ′″‚„".indexOf(c) >= 0;
    }
}
