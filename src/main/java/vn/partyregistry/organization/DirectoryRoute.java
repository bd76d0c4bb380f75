package vn.partyregistry.organization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.partyregistry.http.Keeping;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.SnapshottedJson;
import vn.partyregistry.time.RegistryClock;

/**
 * Answers the most frequent question, one organization in the newest state, from memory and on the thread that received it.
 *
 * <p>What is asked in any other way, or by somebody who has to be known first, or cannot be answered with an organization,
 * goes on to {@link OrganizationResource}, whose answers these equal to the byte.
 */
@ApplicationScoped
class DirectoryRoute {

    /** Behind the refusals of what is too long, before anything that costs. */
    private static final int EARLY = -19_000;

    private static final String PATH = "/v1/organizations/";
    private static final String DAY = "asOf=";
    // Written as everywhere else in the registry, whose answers these are not to be told from.
    private static final CharSequence ETAG = HttpHeaders.createOptimized("ETag");
    private static final CharSequence CACHE_CONTROL = HttpHeaders.createOptimized("Cache-Control");
    private static final CharSequence VARIES = HttpHeaders.createOptimized("Vary");
    private static final CharSequence CONTENT_TYPE = HttpHeaders.createOptimized("Content-Type");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    private static final CharSequence VARY = HttpHeaders.createOptimized(Keeping.VARY);

    private final DirectoryKeeper keeper;
    private final ObjectMapper json;
    private final boolean isPublic;

    DirectoryRoute(
            DirectoryKeeper keeper,
            ObjectMapper json,
            @ConfigProperty(name = "registry.public-read") boolean isPublic) {
        this.keeper = keeper;
        this.json = json;
        this.isPublic = isPublic;
    }

    void register(@Observes Router router) {
        if (isPublic) {
            router.get(PATH + ":id").order(EARLY).handler(this::answer);
        }
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        LocalDate day = isPlain(request) ? day(request.query()) : null;
        Optional<OrganizationView> found =
                day == null ? Optional.empty() : keeper.newest(request.path().substring(PATH.length()), day);
        if (found.isEmpty()) {
            context.next();
            return;
        }
        try {
            answer(context, SnapshottedJson.of(found.get(), json));
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
        }
    }

    private static void answer(RoutingContext context, SnapshottedJson body) {
        Keeping keeping = Keeping.of(body.bytes(), body.settled(), false, false);
        HttpServerResponse response = context.response()
                .putHeader(ETAG, keeping.tag())
                .putHeader(CACHE_CONTROL, keeping.cacheControl())
                .putHeader(VARIES, VARY)
                .putHeader(CONTENT_TYPE, JSON);
        if (keeping.isHad(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.end(Buffer.buffer(body.bytes()));
        }
    }

    private static boolean isPlain(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && (accept == null || accept.equals("*/*") || accept.equals("application/json"));
    }

    /** The day asked for, today when none is; null for any other question. */
    private static LocalDate day(String query) {
        if (query == null || query.isEmpty()) {
            return RegistryClock.today();
        }
        return query.startsWith(DAY) ? new ParameterReader().date(DAY, query.substring(DAY.length())) : null;
    }
}
