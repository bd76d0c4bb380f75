package vn.partyregistry.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The sentences of the registry in one language: Vietnamese or English. */
public final class Messages {

    public static final Messages ENGLISH = new Messages(Locale.ENGLISH);
    public static final Messages VIETNAMESE = new Messages(Locale.forLanguageTag("vi"));

    private final Properties sentences = new Properties();
    private final Locale locale;

    private Messages(Locale locale) {
        this.locale = locale;
        String file = locale.getLanguage().equals("en") ? "/messages.properties" : "/messages_vi.properties";
        try (Reader reader = new InputStreamReader(Messages.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first of the acceptable languages that the registry speaks; English when it speaks none of them. */
    public static Messages of(List<Locale> acceptable) {
        for (Locale wanted : acceptable) {
            if (wanted.getLanguage().equals("vi")) {
                return VIETNAMESE;
            }
            if (wanted.getLanguage().equals("en") || wanted.getLanguage().equals("*")) {
                return ENGLISH;
            }
        }
        return ENGLISH;
    }

    public Locale locale() {
        return locale;
    }

    public boolean knows(String key) {
        return sentences.containsKey(key);
    }

    /** The sentence of a key; a key without one is shown as it is, so that a gap is seen and not an error of its own. */
    public String text(String key, Object... arguments) {
        String sentence = sentences.getProperty(key);
        return sentence == null ? key : new MessageFormat(sentence, Locale.ROOT).format(arguments);
    }
}
