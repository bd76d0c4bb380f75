package vn.partyregistry.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VietnameseTextPropertiesTest {

    private static final String[] ONSETS = "|b|ch|d|đ|g|gi|h|kh|l|ng|ngh|nh|ph|q|qu|t|th|tr|x".split("\\|");
    private static final String[] VOWELS =
            "a ă â e ê i o ô ơ u ư y oa oe uy oă uê uâ uyê uya ươ ưa iê oai oao oay uyu".split(" ");
    private static final String[] ENDINGS = "|||n|m|ng|nh|t|c|ch|p|i|o|u".split("\\|");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String[] GLUES = {
        " ", "  ", "\u00A0", "-", " – ", "\u2011", "/", "“", "”", "'", "\u200B", "\u00AD", "\t", "\u202F", ", ", " (",
        "9"
    };

    private final Random random = new Random(961);

    @Test
    void everyFormIsAFixedPointAndTheFormsAgree() {
        for (int i = 0; i < 20_000; i++) {
            String text = randomText();
            String clean = VietnameseText.clean(text);
            String canonical = VietnameseText.canonical(text);
            String folded = VietnameseText.fold(text);
            String shown = escaped(text);

            assertThat(VietnameseText.clean(clean)).as(shown).isEqualTo(clean);
            assertThat(VietnameseText.canonical(canonical)).as(shown).isEqualTo(canonical);
            assertThat(VietnameseText.fold(folded)).as(shown).isEqualTo(folded);
            assertThat(VietnameseText.clean(canonical)).as(shown).isEqualTo(canonical);
            assertThat(VietnameseText.canonical(clean)).as(shown).isEqualTo(canonical);
            assertThat(VietnameseText.fold(clean)).as(shown).isEqualTo(folded);
            assertThat(VietnameseText.fold(canonical)).as(shown).isEqualTo(folded);
            assertThat(canonical).as(shown).hasSameSizeAs(clean);
            assertThat(folded).as(shown).matches("[a-z0-9/,(-]*( [a-z0-9/,(-]+)*");
        }
    }

    @Test
    void composedAndDecomposedInputAreOne() {
        for (int i = 0; i < 20_000; i++) {
            String text = randomText();
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

            assertThat(VietnameseText.clean(composed)).isEqualTo(VietnameseText.clean(decomposed));
            assertThat(VietnameseText.canonical(composed)).isEqualTo(VietnameseText.canonical(decomposed));
            assertThat(VietnameseText.fold(composed)).isEqualTo(VietnameseText.fold(decomposed));
        }
    }

    @Test
    void everyCharacterFoldsAndCleansToAFixedPoint() {
        IntStream.rangeClosed(1, Character.MAX_VALUE).forEach(c -> {
            String text = "a" + (char) c + "b";
            String folded = VietnameseText.fold(text);
            String clean = VietnameseText.clean(text);
            assertThat(VietnameseText.fold(folded)).as("U+%04X", c).isEqualTo(folded);
            assertThat(VietnameseText.fold(clean)).as("U+%04X", c).isEqualTo(folded);
            assertThat(VietnameseText.clean(clean)).as("U+%04X", c).isEqualTo(clean);
        });
    }

    @Test
    void decisionNumberKeysAreFixedPointsAndFindThemselves() {
        for (int i = 0; i < 20_000; i++) {
            String number = random.nextInt(10_000) + randomText();
            String key = DecisionNumber.fold(number);

            assertThat(DecisionNumber.fold(key)).isEqualTo(key);
            assertThat(DecisionNumber.searchKey(key)).isEqualTo(DecisionNumber.searchKey(number));
            assertThat(DecisionNumber.matches(number, key)).isTrue();
            assertThat(DecisionNumber.idPart(number)).matches("[A-Z0-9]+(-[A-Z0-9]+)*");
        }
    }

    private String randomText() {
        return Stream.generate(() -> syllable() + pick(GLUES))
                .limit(1 + random.nextInt(5))
                .collect(Collectors.joining());
    }

    private String syllable() {
        String vowels = pick(VOWELS);
        // Any place for the tone: people type it before, on and after the right vowel.
        int at = 1 + random.nextInt(vowels.length());
        String tone = random.nextInt(4) == 0 ? "" : String.valueOf(TONES.charAt(random.nextInt(TONES.length())));
        String syllable = pick(ONSETS) + vowels.substring(0, at) + tone + vowels.substring(at) + pick(ENDINGS);
        String cased = random.nextBoolean() ? syllable : syllable.toUpperCase(Locale.ROOT);
        return random.nextBoolean() ? cased : Normalizer.normalize(cased, Normalizer.Form.NFC);
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String escaped(String text) {
        return text.chars().mapToObj(c -> String.format("%04X", c)).collect(Collectors.joining(" "));
    }
}
