package vn.partyregistry.http;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Lets {@code format=csv} say what the header {@code Accept} would: a link in a spreadsheet cannot send one. */
public class FormatParameter {

    private final Offered offered;

    FormatParameter(Offered offered) {
        this.offered = offered;
    }

    /** Before the scope is asked for, which goes by what is accepted. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION + 1)
    public void read(ResteasyReactiveContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        Format format = Format.named(uri.getQueryParameters().getFirst("format"));
        // Where it is not offered, the parameter is unknown, which is told by name.
        if (format != null && offered.gives(uri.getPath(), format.mediaType())) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, format.mediaType());
        }
    }
}
