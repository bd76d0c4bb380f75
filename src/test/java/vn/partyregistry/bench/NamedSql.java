package vn.partyregistry.bench;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A statement whose parameters have names, as {@code :day}, because most of them are bound several times. */
record NamedSql(String sql, List<String> names) {

    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]+)");

    static NamedSql of(String text) {
        List<String> names = NAME.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        return new NamedSql(NAME.matcher(text).replaceAll("?"), names);
    }
}
