package vn.partyregistry.security;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import vn.partyregistry.http.Offered;

/** Asks for role and scope before a request's format, parameters and body are looked at: to others these are told nothing of. */
public class ScopeFirst {

    private static final Set<String> READINGS = Set.of("GET", "HEAD");

    /** Without a weight: it might be none. */
    private static final Pattern JSON = Pattern.compile("(^|,)\\s*(application/json|application/\\*|\\*/\\*)\\s*(,|$)");

    private final Offered offered;
    private final Instance<PathScope> scopes;
    private final SecurityIdentity identity;
    private final CurrentCaller callers;

    ScopeFirst(Offered offered, @Any Instance<PathScope> scopes, SecurityIdentity identity, CurrentCaller callers) {
        this.offered = offered;
        this.scopes = scopes;
        this.identity = identity;
        this.callers = callers;
    }

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHORIZATION)
    public void check(ResteasyReactiveContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        Set<String> roles = offered.roles(request.getMethod(), uri.getPath());
        if (roles.isEmpty()) {
            return;
        }
        if (roles.stream().noneMatch(identity::hasRole)) {
            throw identity.isAnonymous() ? new UnauthorizedException() : new ForbiddenException();
        }
        if (!canWait(request)) {
            requireWaiting(callers.get(), uri, request);
        }
    }

    /** Of a reading later, when a thread is at work that may wait for the database: to call another costs it a tenth. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void checkScope(ResteasyReactiveContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        if (canWait(request)
                && !offered.roles(request.getMethod(), uri.getPath()).isEmpty()) {
            require(callers.get(), uri);
        }
    }

    /** A reading that the match cannot refuse: its method is offered, and the JSON that every such reading has is welcome. */
    private static boolean canWait(ResteasyReactiveContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        return READINGS.contains(request.getMethod())
                && (accepted == null || JSON.matcher(accepted).find());
    }

    private void require(Caller caller, UriInfo uri) {
        if (!caller.is(Caller.ADMIN)) {
            scopes.forEach(scope -> scope.require(caller, uri));
        }
    }

    /** The database is asked, for which the thread that serves all connections must not wait. */
    private void requireWaiting(Caller caller, UriInfo uri, ResteasyReactiveContainerRequestContext request) {
        ManagedContext requests = Arc.container().requestContext();
        ContextState state = requests.getState();
        request.suspend();
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            // It may already be active here, and then belongs to whoever goes on with the request.
            boolean activated = !requests.isActive();
            if (activated) {
                requests.activate(state);
            }
            RuntimeException refusal = null;
            try {
                require(caller, uri);
            } catch (RuntimeException refused) {
                refusal = refused;
            } finally {
                if (activated) {
                    requests.deactivate();
                }
            }
            if (refusal == null) {
                request.resume();
            } else {
                request.resume(refusal);
            }
        });
    }
}
