package vn.partyregistry.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Answers HEAD as GET is answered, with its ETag and all; the server itself leaves the body out. */
public class HeadAsGet {

    private final Offered offered;

    HeadAsGet(Offered offered) {
        this.offered = offered;
    }

    @ServerRequestFilter(preMatching = true, priority = 1)
    public void answer(ResteasyReactiveContainerRequestContext request, UriInfo uri) {
        // Of any other path it is told that HEAD is not for it.
        if (request.getMethod().equals(HttpMethod.HEAD)
                && offered.methods(uri.getPath()).contains(HttpMethod.GET)) {
            request.setMethod(HttpMethod.GET);
        }
    }
}
