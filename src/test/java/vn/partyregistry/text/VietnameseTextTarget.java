package vn.partyregistry.text;

import java.text.Normalizer;
import java.util.List;
import vn.partyregistry.parsers.Claim;
import vn.partyregistry.parsers.Input;

/** Any text, as it is stored, compared and searched. */
public final class VietnameseTextTarget {

    private VietnameseTextTarget() {}

    public static List<byte[]> seeds() {
        return Input.seeds(
                "Đảng bộ Khối các cơ quan tỉnh Quảng Ninh",
                "uỷ ban  KHOÁ quý\u00A0hoà",
                "Th\u200Bu\u0309y, Ð\u00AD ɖ ð",
                "R’lấp R'lấp «x» – − 9１２",
                "(Mật) tuyệt mật 12-QĐ/TU-M",
                "\u302E\u200D\u1B44",
                "\uD834\uDD65'\u302E");
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = Input.anyText(input);
        String clean = VietnameseText.clean(text);
        String canonical = VietnameseText.canonical(text);
        String folded = VietnameseText.fold(text);

        Claim.same(clean, VietnameseText.clean(clean), "what is clean stays");
        Claim.same(canonical, VietnameseText.canonical(canonical), "what is canonical stays");
        Claim.same(folded, VietnameseText.fold(folded), "what is folded stays");
        Claim.same(canonical, VietnameseText.clean(canonical), "what is canonical is clean");
        Claim.same(canonical, VietnameseText.canonical(clean), "what is stored is the same name");
        Claim.same(folded, VietnameseText.fold(clean), "what is stored is found");
        Claim.same(folded, VietnameseText.fold(canonical), "the same name is found");
        Claim.that(!hasOddSpace(clean), "no odd space is stored: <%s>", clean);
        Claim.that(Normalizer.isNormalized(clean, Normalizer.Form.NFC), "NFC is stored");
        Claim.same(
                VietnameseText.hasControlCharacters(clean),
                VietnameseText.hasControlCharacters(VietnameseText.clean(clean)),
                "what was judged stays so");

        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        Claim.same(VietnameseText.clean(composed), VietnameseText.clean(decomposed), "NFC and NFD are stored alike");
        Claim.same(
                VietnameseText.canonical(composed),
                VietnameseText.canonical(decomposed),
                "NFC and NFD are the same name");
        Claim.same(VietnameseText.fold(composed), VietnameseText.fold(decomposed), "NFC and NFD are found alike");
        Claim.same(SecrecyMark.foundIn(text), SecrecyMark.foundIn(clean), "a mark is found in what is stored");
    }

    private static boolean hasOddSpace(String text) {
        return text.startsWith(" ")
                || text.endsWith(" ")
                || text.contains("  ")
                || text.chars().anyMatch(c -> c != ' ' && (Character.isSpaceChar(c) || Character.isWhitespace(c)));
    }
}
