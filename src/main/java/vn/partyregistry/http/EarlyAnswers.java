package vn.partyregistry.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.partyregistry.time.RegistryClock;

/**
 * Answers to frequent questions about the newest state that need no database, given on the thread that received them.
 *
 * <p>What is asked in any other way than with a day alone, or by somebody who has to be known first, or cannot be answered
 * from memory, goes on to its resource, whose answers these equal to the byte.
 */
@ApplicationScoped
public class EarlyAnswers {

    /** Behind the refusals of what is too long, before anything that costs. */
    private static final int EARLY = -19_000;

    private static final String DAY = "asOf=";

    // Written as everywhere else in the registry, whose answers these are not to be told from.
    private static final CharSequence ETAG = HttpHeaders.createOptimized("ETag");
    private static final CharSequence CACHE_CONTROL = HttpHeaders.createOptimized("Cache-Control");
    private static final CharSequence VARY = HttpHeaders.createOptimized("Vary");
    private static final CharSequence VARIES_BY = HttpHeaders.createOptimized(Keeping.VARY);
    private static final CharSequence CONTENT_TYPE = HttpHeaders.createOptimized("Content-Type");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private final ObjectMapper json;
    private final boolean isPublic;

    EarlyAnswers(ObjectMapper json, @ConfigProperty(name = "registry.public-read") boolean isPublic) {
        this.json = json;
        this.isPublic = isPublic;
    }

    /**
     * Answers a path before its resource does.
     *
     * @param path with the parameter {@code :id}
     * @param answer of an id and a day; empty where the resource is to answer
     */
    public void give(
            Router router, String path, BiFunction<String, LocalDate, Optional<? extends Snapshotted>> answer) {
        if (isPublic) {
            String before = path.substring(0, path.indexOf(":id"));
            String after = path.substring(before.length() + 3);
            router.get(path).order(EARLY).handler(context -> {
                LocalDate day =
                        isPlain(context.request()) ? day(context.request().query()) : null;
                Optional<? extends Snapshotted> found = day == null
                        ? Optional.empty()
                        : answer.apply(id(context.request().path(), before, after), day);
                if (found.isPresent()) {
                    answer(context, found.get());
                } else {
                    context.next();
                }
            });
        }
    }

    private void answer(RoutingContext context, Snapshotted answer) {
        SnapshottedJson body;
        try {
            body = SnapshottedJson.of(answer, json);
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
            return;
        }
        Keeping keeping = Keeping.of(body.bytes(), body.settled(), false, false);
        HttpServerResponse response = context.response()
                .putHeader(ETAG, keeping.tag())
                .putHeader(CACHE_CONTROL, keeping.cacheControl())
                .putHeader(VARY, VARIES_BY)
                .putHeader(CONTENT_TYPE, JSON);
        Snapshotted.Remark remark = answer.remark();
        if (remark != null) {
            response.putHeader(remark.header(), remark.value());
        }
        if (keeping.isHad(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.end(Buffer.buffer(body.bytes()));
        }
    }

    private static boolean isPlain(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && !request.headers().contains(KnowledgeParameters.MIN_POSITION)
                && (accept == null || accept.equals("*/*") || accept.equals("application/json"));
    }

    /** The id as it stands in the path; one that had to be encoded is nobody's. */
    private static String id(String path, String before, String after) {
        return path.endsWith(after) && path.length() > before.length() + after.length()
                ? path.substring(before.length(), path.length() - after.length())
                : "";
    }

    /** The day asked for, today when none is; null for any other question. */
    private static LocalDate day(String query) {
        if (query == null || query.isEmpty()) {
            return RegistryClock.today();
        }
        return query.startsWith(DAY) ? new ParameterReader().date(DAY, query.substring(DAY.length())) : null;
    }
}
