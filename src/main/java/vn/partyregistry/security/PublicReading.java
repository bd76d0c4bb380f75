package vn.partyregistry.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Where reading is not public (setting {@code REGISTRY_PUBLIC_READ}), every path of the API needs a valid token. */
public class PublicReading {

    private final boolean isPublic;
    private final SecurityIdentity identity;

    PublicReading(@ConfigProperty(name = "registry.public-read") boolean isPublic, SecurityIdentity identity) {
        this.isPublic = isPublic;
        this.identity = identity;
    }

    /** Before the path is looked up, so that nothing is told of what lies there. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    public void check(UriInfo uri) {
        if (!isPublic && identity.isAnonymous() && isApi(uri.getPath())) {
            throw new UnauthorizedException();
        }
    }

    private static boolean isApi(String path) {
        return path.equals("/v1") || path.startsWith("/v1/");
    }
}
