package vn.partyregistry.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Binds each line of a file to all before it: its link is the SHA-256 of the link before and of the line, as hexadecimal digits.
 *
 * <p>A line {@code {"position":1,…}} is written as {@code {"chain":"<link>","position":1,…}}.
 */
final class Chain {

    private static final String BEGIN = "{\"chain\":\"";
    private static final int DIGITS = 64;
    private static final int JSON_AT = BEGIN.length() + DIGITS + 2;

    private String last = "";

    /** The line with its link, which is the next one. */
    String link(String json) {
        last = digest(json);
        return BEGIN + last + "\"," + json.substring(1);
    }

    /** The line without its link; null unless that is the next one. */
    String unlink(String line) {
        if (line.length() <= JSON_AT || !line.startsWith(BEGIN)) {
            return null;
        }
        String json = "{" + line.substring(JSON_AT);
        last = digest(json);
        return link(json, last).equals(line) ? json : null;
    }

    private static String link(String json, String digest) {
        return BEGIN + digest + "\"," + json.substring(1);
    }

    private String digest(String json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(last.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
