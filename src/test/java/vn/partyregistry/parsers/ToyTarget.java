package vn.partyregistry.parsers;

import java.util.List;

/** A toy parser with a bug that lies behind six comparisons, each of which has to be met before the next is made. */
public final class ToyTarget {

    private static final int YEAR_AT = 3;

    private ToyTarget() {}

    static List<byte[]> seeds() {
        return Input.seeds("1-QD 2013");
    }

    public static void fuzzerTestOneInput(byte[] input) {
        sign(Input.text(input));
    }

    /** What stands after "KS:1930!", which it forgets that nothing may. */
    private static char sign(String text) {
        if (text.startsWith("KS:") && text.length() > YEAR_AT + 4) {
            if (text.charAt(YEAR_AT) == '1') {
                if (text.charAt(YEAR_AT + 1) == '9') {
                    if (text.charAt(YEAR_AT + 2) == '3') {
                        if (text.charAt(YEAR_AT + 3) == '0') {
                            if (text.charAt(YEAR_AT + 4) == '!') {
                                return text.charAt(text.length());
                            }
                        }
                    }
                }
            }
        }
        return ' ';
    }
}
