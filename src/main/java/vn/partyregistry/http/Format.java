package vn.partyregistry.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The forms of an answer that the parameter {@code format} names, for whoever cannot send the header {@code Accept}. */
public enum Format {
    JSON(Format.OF_JSON),
    CSV(Format.OF_CSV),
    NDJSON(Format.OF_NDJSON),
    XLSX(Format.OF_XLSX),
    ICS(Format.OF_ICS);

    public static final String OF_JSON = "application/json";
    public static final String OF_CSV = "text/csv";
    public static final String OF_NDJSON = "application/x-ndjson";
    public static final String OF_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String OF_ICS = "text/calendar";

    /** Behind JSON where a client welcomes anything. */
    public static final String LATER = ";qs=0.5";

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As the parameter writes it, and as a file is called. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form of a word; null for any other. */
    static Format named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Notes a fault where the parameter names none of the forms that the address has. */
    public static void check(ParameterReader reader, String word, Format... offered) {
        List<String> words = Arrays.stream(offered).map(Format::word).toList();
        if (word != null && !words.contains(word)) {
            reader.fault("format", "field.notOneOf", word, String.join(", ", words), Nearest.to(word, words));
        }
    }
}
