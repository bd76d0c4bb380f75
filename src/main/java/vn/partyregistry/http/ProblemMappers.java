package vn.partyregistry.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.util.ExceptionUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.UnreadableRecord;

/** Whatever goes wrong leaves as one of the registry's own problems, and never as a stack trace. */
@ApplicationScoped
public class ProblemMappers implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** So the library says that a body was waited for in vain. */
    private static final String READ_TIMED_OUT = "Read timed out";

    private final ProblemAnswers answers;
    private final Offered offered;
    private final Instance<HttpHeaders> headers;

    ProblemMappers(ProblemAnswers answers, Offered offered, Instance<HttpHeaders> headers) {
        this.answers = answers;
        this.offered = offered;
        this.headers = headers;
    }

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        return answers.of(refusal.problem(), refusal.violations(), refusal.facts(), languages())
                .toResponse();
    }

    /** No token, or one that does not count; more is not said. */
    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = 1)
    public Response unauthenticated() {
        return Response.fromResponse(answers.of(Problem.UNAUTHENTICATED, List.of(), Map.of(), languages())
                        .toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = 1)
    public Response forbidden() {
        return answers.of(Problem.FORBIDDEN, List.of(), Map.of(), languages()).toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    public Response methodNotAllowed(NotAllowedException refused, UriInfo uri) {
        return Response.fromResponse(answers.of(Problem.METHOD_NOT_ALLOWED, List.of(), Map.of(), languages())
                        .toResponse())
                .header(HttpHeaders.ALLOW, String.join(", ", offered.methods(uri.getPath())))
                .build();
    }

    @ServerExceptionMapper(priority = 1)
    public Response anything(Exception failure) {
        Problem problem = problemOf(failure);
        if (problem == Problem.INTERNAL_ERROR && isOfTheConnection(failure)) {
            // Nobody hears it any more; said aloud, whoever breaks off fills the log.
            LOG.debugf("A body did not come to its end: %s", failure.getMessage());
            return answers.of(Problem.BODY_TOO_SLOW, List.of(), Map.of(), languages())
                    .toResponse();
        }
        if (problem == Problem.INTERNAL_ERROR) {
            String reference = UUID.randomUUID().toString();
            LOG.errorf("Unexpected failure %s: %s", reference, ExceptionUtil.generateStackTrace(failure));
            return answers.of(problem, List.of(), Map.of("reference", reference), languages())
                    .toResponse();
        }
        return answers.of(problem, List.of(), Map.of(), languages()).toResponse();
    }

    /** Problems that a library made get the registry's own words and code. */
    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().containsKey("code")) {
            return problem;
        }
        HttpProblem own = answers.of(Problem.ofStatus(problem.getStatusCode()), List.of(), Map.of(), languages());
        HttpProblem.Builder builder = HttpProblem.builder(own).withStatus(problem.getStatusCode());
        problem.getHeaders().forEach(builder::withHeader);
        return builder.build();
    }

    /**
     * A busy or absent database is worth another try, and so are tables just migrated and what another node can read; two recordings
     * that exclude each other collide. What a transaction could not commit is told with it, not as its cause.
     */
    public static Problem problemOf(Throwable failure) {
        Problem problem = Problem.INTERNAL_ERROR;
        for (Throwable cause = failure; cause != null && problem == Problem.INTERNAL_ERROR; cause = cause.getCause()) {
            problem = cause instanceof SQLException ? problemOf((SQLException) cause) : problem;
            problem = cause instanceof UnreadableRecord ? Problem.BUSY : problem;
            for (Throwable beside : cause.getSuppressed()) {
                problem = problem == Problem.INTERNAL_ERROR ? problemOf(beside) : problem;
            }
        }
        return problem;
    }

    private static Problem problemOf(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.matches("55P03|40P01|40001|0A000|(08|53|57).*")) {
            return Problem.BUSY;
        }
        return state.matches("23P01|23503|23505") ? Problem.DECISION_CONTRADICTED : Problem.INTERNAL_ERROR;
    }

    private static boolean isOfTheConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException
                    || cause instanceof ClosedChannelException
                    || cause instanceof IOException && READ_TIMED_OUT.equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    private List<Locale> languages() {
        try {
            return headers.get().getAcceptableLanguages();
        } catch (RuntimeException outsideARequest) {
            return List.of();
        }
    }
}
