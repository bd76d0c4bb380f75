package vn.partyregistry.testing;

import io.quarkus.test.common.QuarkusTestResource;
import vn.partyregistry.server.PostgresTestResource;

/** Every test of the application, wherever it stands, runs on a PostgreSQL of its own. */
@QuarkusTestResource(PostgresTestResource.class)
final class OwnPostgres {

    private OwnPostgres() {}
}
