package vn.partyregistry.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of the registry in one language: Vietnamese or English. */
public final class Messages {

    public static final Messages ENGLISH = new Messages(Locale.ENGLISH);
    public static final Messages VIETNAMESE = new Messages(Locale.forLanguageTag("vi"));

    private static final ResourceBundle.Control ONE_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "messages", locale.getLanguage().equals("en") ? Locale.ROOT : locale, ONE_LANGUAGE);
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
        return bundle.containsKey(key);
    }

    /** The sentence of a key; a key without one is shown as it is, so that a gap is seen and not an error of its own. */
    public String text(String key, Object... arguments) {
        try {
            return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
        } catch (MissingResourceException missing) {
            return key;
        }
    }
}
