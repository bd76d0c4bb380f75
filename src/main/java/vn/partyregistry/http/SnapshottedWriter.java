package vn.partyregistry.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Writes answers with their ETag and Cache-Control, and 304 in place of what the client already has.
 *
 * <p>Strong where date and position are both fixed in the request: the answer never changes. Otherwise weak, over
 * everything but the snapshot and what moves with it.
 */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class SnapshottedWriter implements ServerMessageBodyWriter<Snapshotted> {

    private final ObjectMapper json;

    SnapshottedWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return Snapshotted.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Snapshotted.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(Snapshotted answer, Type genericType, ServerRequestContext context) throws IOException {
        byte[] body = json.writeValueAsBytes(answer);
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            Collection<String> asked = request.serverRequest().queryParamNames();
            boolean fixed = asked.contains("asOf") && asked.contains("position");
            String tag = fixed ? quoted(body, body.length) : "W/" + quoted(body, body.length - movingLength(answer));
            context.serverResponse().setResponseHeader("ETag", tag);
            context.serverResponse().setResponseHeader("Cache-Control", cacheControl(answer, fixed));
            context.serverResponse().setResponseHeader("Vary", "Accept, Authorization");
            Snapshotted.Moving moving = answer.moving();
            if (moving != null && moving.name().equals("next") && moving.value() != null) {
                context.serverResponse().setResponseHeader("Link", "<" + moving.value() + ">; rel=\"next\"");
            }
            if (matches(request.serverRequest().getRequestHeader("If-None-Match"), tag)) {
                context.serverResponse().setStatusCode(304);
                context.serverResponse().end(new byte[0]);
                return;
            }
        }
        context.serverResponse().end(body);
    }

    @Override
    public void writeTo(
            Snapshotted answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(json.writeValueAsBytes(answer));
    }

    private static String cacheControl(Snapshotted answer, boolean fixed) {
        String who = answer.personal() ? "private" : "public";
        return fixed ? who + ", max-age=31536000, immutable" : who + ", no-cache";
    }

    /** How many bytes at the end move with the snapshot: that field, and the one before it if it does too. */
    private int movingLength(Snapshotted answer) throws IOException {
        int length = fieldLength("snapshot", answer.snapshot());
        Snapshotted.Moving moving = answer.moving();
        return moving == null || moving.value() == null ? length : length + fieldLength(moving.name(), moving.value());
    }

    private int fieldLength(String name, Object value) throws IOException {
        return json.writeValueAsBytes(value).length + name.length() + 4;
    }

    static boolean matches(String ifNoneMatch, String tag) {
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

    static String quoted(byte[] body, int length) {
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

    static String quoted(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return quoted(bytes, bytes.length);
    }
}
