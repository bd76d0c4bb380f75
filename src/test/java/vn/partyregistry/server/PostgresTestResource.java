package vn.partyregistry.server;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.Map;

/** Gives a test of the whole application its own PostgreSQL, empty at first and deleted at the end. */
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {

    private TestFolder folder;
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        folder = TestFolder.create();
        postgres = EmbeddedPostgres.start(folder.path(), Durability.THROWAWAY, Duration.ZERO);
        return postgres.settings();
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
