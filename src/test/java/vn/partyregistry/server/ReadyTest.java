package vn.partyregistry.server;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ReadyTest {

    @Test
    void itIsReadyWhenItReachesItsDatabase() {
        RestAssured.get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
    }
}
