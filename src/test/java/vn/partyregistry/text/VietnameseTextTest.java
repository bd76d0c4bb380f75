package vn.partyregistry.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đảng\u00A0bộ tỉnh",
                " Đảng\u202Fbộ \t tỉnh\u3000",
                "\r\nĐảng\u2009bộ\ntỉnh",
                "Đảng\u200B bộ\uFEFF tỉ\u00ADnh",
                "Đảng \u200D\u200C bộ\u2028tỉnh",
                "\uFEFF\u00A0Đảng\u2003bộ tỉnh"
            })
    void cleanTextHasSinglePlainSpacesAndNothingInvisible(String printed) {
        assertThat(VietnameseText.clean(printed)).isEqualTo("Đảng bộ tỉnh");
    }

    @Test
    void cleanTextIsComposedEvenWhereAnInvisibleCharacterStoodBeforeTheAccent() {
        assertThat(VietnameseText.clean("ta\u200B\u0323i")).isEqualTo("tại");
        assertThat(VietnameseText.clean(Normalizer.normalize("Đảng ủy", Normalizer.Form.NFD)))
                .isEqualTo("Đảng ủy");
    }

    @Test
    void cleanTextKeepsWhatWasPrinted() {
        String printed = "Tỉnh uỷ “Khoá IX” – 961‑QĐ/TU, Ðảng";
        assertThat(VietnameseText.clean(printed)).isEqualTo(printed);
        assertThat(VietnameseText.clean(" \u200B ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tỉnh uỷ", "tỉnh ủy", "tinh uy", "TỈNH  ỦY", "Tỉnh\u00A0Uỷ", "TỈNH UỶ"})
    void oneSearchFindsEverySpellingOfTheProvincialCommittee(String printed) {
        assertThat(VietnameseText.fold(printed)).isEqualTo("tinh uy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Đảng bộ cơ quan Dân Chính Đảng|dang bo co quan dan chinh dang",
                "Ðảng bộ|dang bo",
                "Ðường Ɖồng|duong dong",
                "Nguyễn Ưng Ơn Ấp|nguyen ung on ap",
                "Khối – cơ quan — tỉnh ‑ A − B|khoi - co quan - tinh - a - b",
                "“Đại hội” \"IX\" ‘x’|dai hoi ix x",
                "xã “ ” An|xa an",
                "Đắk R’lấp|dak rlap",
                "Đắk R'lấp|dak rlap"
            })
    void foldingLeavesPlainLetters(String printed, String folded) {
        assertThat(VietnameseText.fold(printed)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Tỉnh uỷ,Tỉnh ủy",
        "UỶ BAN,ỦY BAN",
        "Uỷ ban,Ủy ban",
        "Khoá IX,Khóa IX",
        "hoà,hòa",
        "HOẠ,HỌA",
        "thuý,thúy",
        "luỹ,lũy",
        "tuỳ,tùy",
        "khoẻ,khỏe",
        "xoè,xòe",
        "loã,lõa",
        "oà,òa",
        "(Khoá)9,(Khóa)9",
        "hoà-thuý,hòa-thúy",
        "Ðảng uỷ,Đảng ủy"
    })
    void theToneMovesToTheFirstVowel(String printed, String canonical) {
        assertThat(VietnameseText.canonical(printed)).isEqualTo(canonical);
        assertThat(VietnameseText.canonical(Normalizer.normalize(printed, Normalizer.Form.NFD)))
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suy thoái",
                "cao quý",
                "QUÝ",
                "quỷ",
                "Quỳnh",
                "toán",
                "hoàn toàn",
                "khuỷu",
                "huýt",
                "khoẻn",
                "ngoéo",
                "quà",
                "lúa",
                "thuế",
                "Huệ",
                "hóa",
                "ủy",
                "hoài"
            })
    void otherSyllablesKeepTheirTone(String printed) {
        assertThat(VietnameseText.canonical(printed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000",
                "a\u0007b",
                "\u001B[0m",
                "\u007F",
                "\u0085",
                "\u009F",
                "\u202Aa",
                "a\u202Eb",
                "\u2066",
                "\u2069"
            })
    void controlAndOverrideCharactersAreReported(String text) {
        assertThat(VietnameseText.hasControlCharacters(text)).isTrue();
    }

    // Not parameters: a test report could not print half a surrogate.
    @Test
    void halfASurrogateIsReportedAndAPairIsNot() {
        assertThat(VietnameseText.hasControlCharacters("a\uD83D")).isTrue();
        assertThat(VietnameseText.hasControlCharacters("\uDE00a")).isTrue();
        assertThat(VietnameseText.hasControlCharacters("\uDE00\uD83D")).isTrue();
        assertThat(VietnameseText.hasControlCharacters("chữ \uD840\uDC00")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Đảng bộ\ttỉnh\r\n", "Đảng\u00A0bộ – “Khóa”", "\u200B\uFEFF"})
    void ordinaryTextIsNotReported(String text) {
        assertThat(VietnameseText.hasControlCharacters(text)).isFalse();
    }

    /** Marks of other scripts that come together when what stood between them is left out have one order. */
    @Test
    void whatIsFoldedStaysWhateverStoodBetweenItsMarks() {
        for (String between : List.of("\u200D", "'", "\u00AD", "\u0334\u200B")) {
            String folded = VietnameseText.fold("a\u302E" + between + "\u1B44");
            assertThat(folded).isEqualTo(VietnameseText.fold("a\u1B44\u302E"));
            assertThat(VietnameseText.fold(folded)).isEqualTo(folded);
        }
    }
}
