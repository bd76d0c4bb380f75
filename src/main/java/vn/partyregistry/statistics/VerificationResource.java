package vn.partyregistry.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.partyregistry.http.StrictJson;

/** Verification of certificates over HTTP: a question, although it is posted. */
@Path("/v1/counts/verify")
@Tag(name = "statistics")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class VerificationResource {

    private final CertificateService certificates;
    private final StrictJson json;

    VerificationResource(CertificateService certificates, StrictJson json) {
        this.certificates = certificates;
        this.json = json;
    }

    @POST
    @Operation(
            operationId = "verifyCounts",
            summary = "Whether a certificate is the registry's, and still true or restated since by which papers")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CertificateView.class)))
    public VerificationView verify(byte[] body) {
        return certificates.verify(json.read(body, CertificateView.class));
    }
}
