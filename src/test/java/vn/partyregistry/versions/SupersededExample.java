package vn.partyregistry.versions;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.http.Superseded;

/** An operation that there is in the tests only, to be superseded. */
@Path("/v1/superseded-example")
@PermitAll
public class SupersededExample {

    static final String ID = "supersededExample";

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Superseded(since = "2027-01-31", until = "2028-02-01", by = "/v1/organizations")
    @Operation(hidden = true, operationId = ID)
    public String answer(@RestQuery String name) {
        return "as ever";
    }
}
