package vn.partyregistry.text;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import vn.partyregistry.parsers.Claim;
import vn.partyregistry.parsers.Input;

/** Any text as the printed number of a paper; after a line break, what is looked for. */
public final class DecisionNumberTarget {

    private static final Pattern ID_PART = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    private DecisionNumberTarget() {}

    public static List<byte[]> seeds() {
        return Input.seeds(
                "961-QĐ/TU",
                "Số 961 – QĐ / TU\n961",
                "So: 0034-NQ/TW DEMO\n34-nq-tw",
                "số-so-12-KH/TU\nso 12",
                "000-QĐ/BTVTU-M\n0",
                "12–TB／VPTW\n12-tb");
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String[] texts = Input.anyText(input).split("\n", 2);
        String number = texts[0];
        String key = DecisionNumber.fold(number);
        String search = DecisionNumber.searchKey(number);
        String part = DecisionNumber.idPart(number);

        Claim.same(key, DecisionNumber.fold(key), "what is folded stays");
        Claim.same(key, DecisionNumber.fold(VietnameseText.clean(number)), "what is stored has the same key");
        Claim.same(search, DecisionNumber.searchKey(key), "the key is found as the number is");
        Claim.same(search, DecisionNumber.searchKey(search), "what is looked for stays");
        Claim.that(key.chars().noneMatch(c -> c == '%' || c == '_' || c == '\\'), "no wildcard: %s", key);
        Claim.that(key.isEmpty() || DecisionNumber.matches(number, key), "<%s> finds itself by %s", number, key);
        Claim.that(ID_PART.matcher(part).matches(), "%s is part of an id", part);
        Claim.same(part, DecisionNumber.idPart(key), "the key has the same id");
        if (DecisionNumber.wellFormed(number)) {
            Claim.that(!search.isEmpty() && search.charAt(0) <= '9', "<%s> begins with a number", search);
            Claim.that(!part.equals("KS"), "<%s> is numbered", number);
        }
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String other = Normalizer.normalize(number, form);
            Claim.same(key, DecisionNumber.fold(other), form + " has the same key");
            Claim.same(
                    DecisionNumber.wellFormed(number), DecisionNumber.wellFormed(other), form + " is as well formed");
        }
        if (texts.length == 2) {
            String query = texts[1];
            boolean found = DecisionNumber.matches(number, query);
            Claim.same(found, DecisionNumber.matches(key, DecisionNumber.fold(query)), "keys are found as numbers are");
            Claim.that(!found || search.startsWith(DecisionNumber.searchKey(query)), "%s begins so", search);
        }
    }
}
