package vn.partyregistry.text;

/** Moves the tone of a syllable-final oa, oe or uy to its first vowel, the one place where two spellings are in use. */
final class TonePlacement {

    private static final String TONED_SECOND = "àáảãạèéẻẽẹỳýỷỹỵ";
    private static final String PLAIN_SECOND = "aey";
    private static final String TONED_O = "òóỏõọ";
    private static final String TONED_U = "ùúủũụ";
    private static final int TONES = 5;

    private TonePlacement() {}

    /** Takes and gives NFC text; also writes "Đ" for the two letters that only look like it. */
    static String normalize(String text) {
        StringBuilder normal = new StringBuilder(text);
        for (int i = 0; i < normal.length(); i++) {
            normal.setCharAt(i, withVietnameseStroke(normal.charAt(i)));
            if (i > 0 && endsSyllable(normal, i)) {
                moveTone(normal, i);
            }
        }
        return normal.toString();
    }

    private static void moveTone(StringBuilder text, int second) {
        int toned = TONED_SECOND.indexOf(Character.toLowerCase(text.charAt(second)));
        if (toned < 0) {
            return;
        }
        char plain = PLAIN_SECOND.charAt(toned / TONES);
        char first = Character.toLowerCase(text.charAt(second - 1));
        if (plain == 'y' ? first == 'u' && !followsQ(text, second - 1) : first == 'o') {
            String tonedFirst = plain == 'y' ? TONED_U : TONED_O;
            replace(text, second - 1, tonedFirst.charAt(toned % TONES));
            replace(text, second, plain);
        }
    }

    /** After q the u belongs to the consonant: "quý" has one spelling only. */
    private static boolean followsQ(CharSequence text, int index) {
        return index > 0 && Character.toLowerCase(text.charAt(index - 1)) == 'q';
    }

    private static boolean endsSyllable(CharSequence text, int index) {
        if (index + 1 == text.length()) {
            return true;
        }
        char next = text.charAt(index + 1);
        return !Character.isLetter(next) && Character.getType(next) != Character.NON_SPACING_MARK;
    }

    private static void replace(StringBuilder text, int index, char letter) {
        boolean upper = Character.isUpperCase(text.charAt(index));
        text.setCharAt(index, upper ? Character.toUpperCase(letter) : letter);
    }

    private static char withVietnameseStroke(char letter) {
        return switch (letter) {
            case 'Ð', 'Ɖ' -> 'Đ';
            case 'ð', 'ɖ' -> 'đ';
            default -> letter;
        };
    }
}
