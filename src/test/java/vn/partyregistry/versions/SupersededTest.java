package vn.partyregistry.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;
import vn.partyregistry.http.SupersededDocument;
import vn.partyregistry.testing.RawAnswer;

/** An operation that is to go says so with every answer, in good time, and what to ask instead. */
@QuarkusTest
class SupersededTest {

    @Test
    void everyAnswerSaysSinceWhenUntilWhenAndWhatInstead() {
        RawAnswer answer = RawAnswer.get(RestAssured.port, "/v1/superseded-example");

        assertThat(answer.text()).isEqualTo("as ever");
        assertThat(answer.header("Deprecation"))
                .isEqualTo("@" + Instant.parse("2027-01-31T00:00:00Z").getEpochSecond());
        assertThat(answer.header("Sunset")).isEqualTo("Tue, 01 Feb 2028 00:00:00 GMT");
        assertThat(answer.header("Link")).isEqualTo("</v1/organizations>; rel=\"successor-version\"");
    }

    @Test
    void soDoesARefusal() {
        RawAnswer refused = RawAnswer.get(RestAssured.port, "/v1/superseded-example?nmae=x");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Deprecation")).isNotNull();
        assertThat(refused.header("Sunset")).isNotNull();
    }

    @Test
    void whatIsNotSupersededSaysNothingOfTheKind() {
        RawAnswer answer = RawAnswer.get(RestAssured.port, "/v1/organizations?limit=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Deprecation")).isNull();
        assertThat(answer.header("Sunset")).isNull();
    }

    @Test
    void theDocumentMarksIt() throws IOException {
        Operation superseded = OASFactory.createOperation().operationId(SupersededExample.ID);
        Operation other = OASFactory.createOperation().operationId("other");
        PathItem path = OASFactory.createPathItem().GET(superseded).POST(other);
        OpenAPI document =
                OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem("/v1/superseded-example", path));

        new SupersededDocument(Index.of(SupersededExample.class)).filterOpenAPI(document);

        assertThat(superseded.getDeprecated()).isTrue();
        assertThat(superseded.getExtensions()).containsEntry("x-sunset", "2028-02-01");
        assertThat(other.getDeprecated()).isNull();
    }
}
