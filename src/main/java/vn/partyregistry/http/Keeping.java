package vn.partyregistry.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * How an answer may be kept: its ETag and Cache-Control, and 304 in place of what the client already has.
 *
 * <p>Strong where date and position are both fixed in the request: the answer never changes. Otherwise weak, over
 * everything but the snapshot and what moves with it.
 */
public record Keeping(String tag, String cacheControl) {

    /** What an answer of the API may differ by, beside its address. */
    public static final String VARY = "Accept, Accept-Encoding, Accept-Language, Authorization";

    /**
     * How an answer to a GET may be kept.
     *
     * @param settled how many bytes at its beginning do not move with the snapshot
     * @param fixed whether the request fixed both date and position
     */
    public static Keeping of(byte[] body, int settled, boolean personal, boolean fixed) {
        String who = personal ? "private" : "public";
        return fixed
                ? new Keeping(quoted(body, body.length), who + ", max-age=31536000, immutable")
                : new Keeping("W/" + quoted(body, settled), who + ", no-cache");
    }

    /** The tag of an answer about the newest state, or about one day of it. */
    public static String weakTag(SnapshottedJson answer) {
        return of(answer.bytes(), answer.settled(), false, false).tag();
    }

    /** Whether two tags stand for the same, weak or strong. */
    public static boolean same(String one, String other) {
        return one.replaceFirst("^W/", "").equals(other.replaceFirst("^W/", ""));
    }

    /**
     * How an export may be kept: without a body to go by, the question and the position tell it from others. What tells of persons
     * is kept nowhere.
     */
    static Keeping ofExport(String question, Format format, Export export) {
        if (export.personal()) {
            return new Keeping(null, "no-store");
        }
        SnapshotView at = export.snapshot();
        String address = question + " " + format + " " + at.asOf() + " " + at.position();
        byte[] said = address.getBytes(StandardCharsets.UTF_8);
        boolean fixed =
                format != Format.XLSX && question.matches(".*[?&]asOf=.*") && question.matches(".*[?&]position=.*");
        return fixed
                ? new Keeping(quoted(said, said.length), "public, max-age=31536000, immutable")
                : new Keeping("W/" + quoted(said, said.length), "public, no-cache");
    }

    /** Whether the client has it, going by its {@code If-None-Match}. */
    public boolean isHad(String ifNoneMatch) {
        if (ifNoneMatch == null || tag == null) {
            return false;
        }
        String opaque = tag.startsWith("W/") ? tag.substring(2) : tag;
        for (String each : ifNoneMatch.split(",")) {
            String candidate = each.trim();
            if (candidate.equals("*")
                    || candidate.equals(opaque)
                    || candidate.startsWith("W/") && candidate.substring(2).equals(opaque)) {
                return true;
            }
        }
        return false;
    }

    /** Writes a body, or 304. */
    static void write(ServerRequestContext context, byte[] body, int settled, boolean personal, boolean closed) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            Collection<String> asked = request.serverRequest().queryParamNames();
            Keeping keeping =
                    of(body, settled, personal, closed || asked.contains("asOf") && asked.contains("position"));
            context.serverResponse().setResponseHeader("ETag", keeping.tag);
            context.serverResponse().setResponseHeader("Cache-Control", keeping.cacheControl);
            context.serverResponse().setResponseHeader("Vary", VARY);
            if (keeping.isHad(request.serverRequest().getRequestHeader("If-None-Match"))) {
                context.serverResponse().setStatusCode(304);
                context.serverResponse().end(new byte[0]);
                return;
            }
        }
        context.serverResponse().end(body);
    }

    private static String quoted(byte[] body, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(body, 0, length);
            return "\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest.digest())
                            .substring(0, 22) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
