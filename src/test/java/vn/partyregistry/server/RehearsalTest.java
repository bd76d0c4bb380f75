package vn.partyregistry.server;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A request that is refused would leave the classes of the others out, and nobody would notice but by the clock. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class RehearsalTest {

    @Test
    void eachRequestIsAnswered() throws IOException, InterruptedException {
        new Rehearsal().rehearse(RestAssured.port);
    }
}
