package vn.partyregistry.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import vn.partyregistry.problem.Problem;

/**
 * Refuses by name what never comes as far as a resource: an overlong address, headers too large, two tokens or two hosts at once,
 * TRACE, too many requests.
 *
 * <p>The server itself accepts more than the registry does (application.properties), so that there is someone to answer.
 */
@ApplicationScoped
public class EarlyRefusals {

    private static final int LONGEST_ADDRESS = 8 * 1024;
    private static final int LARGEST_HEADERS = 20 * 1024;
    private static final int BEFORE_ALL = 20_000;

    private final ProblemAnswers answers;
    private final Offered offered;

    EarlyRefusals(ProblemAnswers answers, Offered offered) {
        this.answers = answers;
        this.offered = offered;
    }

    void register(@Observes Filters filters) {
        filters.register(this::judge, BEFORE_ALL);
    }

    private void judge(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > LONGEST_ADDRESS) {
            refuse(context, Problem.ADDRESS_TOO_LONG);
        } else if (sizeOfHeaders(request) > LARGEST_HEADERS) {
            refuse(context, Problem.HEADERS_TOO_LARGE);
        } else if (request.headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            // Which of them counts, a proxy before the registry might see otherwise.
            context.response().putHeader("WWW-Authenticate", "Bearer");
            refuse(context, Problem.UNAUTHENTICATED);
        } else if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            refuseAndPart(context, Problem.INVALID_PARAMETER);
        } else if (isPacked(request.getHeader(HttpHeaders.TRANSFER_ENCODING))) {
            refuseAndPart(context, Problem.UNSUPPORTED_MEDIA_TYPE);
        } else if (request.method().equals(HttpMethod.TRACE)) {
            // Not even the paths that are not the registry's own, which answer whatever the method.
            context.response().putHeader("Allow", String.join(", ", offered.methods(request.path())));
            refuse(context, Problem.METHOD_NOT_ALLOWED);
        } else {
            context.next();
        }
    }

    /** Sent in any way but in pieces: read as it comes it would be taken for something else. */
    private static boolean isPacked(String encoding) {
        return encoding != null && !encoding.trim().equalsIgnoreCase("chunked");
    }

    private static int sizeOfHeaders(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    /** Answers with a problem that passes in so many seconds. */
    public void refuse(RoutingContext context, Problem kind, long seconds) {
        context.response().putHeader("Retry-After", String.valueOf(seconds));
        refuse(context, kind);
    }

    /** Answers with a problem, and ends the connection: what still comes on it is not waited for. */
    void refuseAndPart(RoutingContext context, Problem kind) {
        context.response().putHeader("Connection", "close");
        refuse(context, kind).onComplete(told -> context.request().connection().close());
    }

    private Future<Void> refuse(RoutingContext context, Problem kind) {
        HttpProblem problem = answers.of(kind, List.of(), Map.of(), languages(context.request()));
        HttpServerResponse response = context.response().setStatusCode(problem.getStatusCode());
        problem.getHeaders().forEach((name, value) -> {
            if (!response.headers().contains(name)) {
                response.putHeader(name, String.valueOf(value));
            }
        });
        response.putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString());
        return response.end(new JsonObject()
                .put("type", kind.type())
                .put("status", kind.status())
                .put("title", problem.getTitle())
                .put("detail", problem.getDetail())
                .put("code", kind.code())
                .toBuffer());
    }

    private static List<Locale> languages(HttpServerRequest request) {
        String accepted = request.getHeader("Accept-Language");
        try {
            return accepted == null
                    ? List.of()
                    : LanguageRange.parse(accepted).stream()
                            .map(range -> Locale.forLanguageTag(range.getRange()))
                            .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
