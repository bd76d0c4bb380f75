package vn.partyregistry.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;

/** Refuses a body that is sent compressed: unpacked it might be of any size, and unread it would be taken for broken JSON. */
public class BodyEncoding {

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !encoding.trim().equalsIgnoreCase("identity")) {
            throw new Refusal(
                    Problem.UNSUPPORTED_MEDIA_TYPE,
                    Violation.ofParameter(HttpHeaders.CONTENT_ENCODING, "body.encoded", encoding));
        }
    }
}
