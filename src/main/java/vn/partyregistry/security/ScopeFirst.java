package vn.partyregistry.security;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import vn.partyregistry.http.Offered;

/** Asks for role and scope before a request's format, parameters and body are looked at: to others these are told nothing of. */
public class ScopeFirst {

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
        Caller caller = callers.get();
        if (!caller.is(Caller.ADMIN)) {
            require(caller, uri, request);
        }
    }

    /** The database is asked, for which the thread that serves all connections must not wait. */
    private void require(Caller caller, UriInfo uri, ResteasyReactiveContainerRequestContext request) {
        request.suspend();
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            try {
                scopes.forEach(scope -> scope.require(caller, uri));
                request.resume();
            } catch (RuntimeException refused) {
                request.resume(refused);
            }
        });
    }
}
