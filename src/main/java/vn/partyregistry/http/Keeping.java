package vn.partyregistry.http;

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
final class Keeping {

    private Keeping() {}

    /**
     * Writes a body, or 304.
     *
     * @param settled how many bytes at its beginning do not move with the snapshot
     */
    static void write(ServerRequestContext context, byte[] body, int settled, boolean personal) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            Collection<String> asked = request.serverRequest().queryParamNames();
            boolean fixed = asked.contains("asOf") && asked.contains("position");
            String tag = fixed ? quoted(body, body.length) : "W/" + quoted(body, settled);
            context.serverResponse().setResponseHeader("ETag", tag);
            context.serverResponse().setResponseHeader("Cache-Control", cacheControl(personal, fixed));
            context.serverResponse().setResponseHeader("Vary", "Accept, Accept-Language, Authorization");
            if (matches(request.serverRequest().getRequestHeader("If-None-Match"), tag)) {
                context.serverResponse().setStatusCode(304);
                context.serverResponse().end(new byte[0]);
                return;
            }
        }
        context.serverResponse().end(body);
    }

    private static String cacheControl(boolean personal, boolean fixed) {
        String who = personal ? "private" : "public";
        return fixed ? who + ", max-age=31536000, immutable" : who + ", no-cache";
    }

    private static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
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
