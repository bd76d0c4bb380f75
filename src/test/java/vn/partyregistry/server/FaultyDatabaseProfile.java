package vn.partyregistry.server;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.partyregistry.testing.TcpProxy;

/** A registry whose way to its PostgreSQL a test can disturb, and that waits for it no longer than two seconds. */
public final class FaultyDatabaseProfile implements QuarkusTestProfile {

    static final int PATIENCE_SECONDS = 2;

    private static EmbeddedPostgres postgres;
    private static TcpProxy proxy;

    private static Path disk;

    /** The small disk on which the database lies; empty where none can be made, which takes a superuser. */
    static Optional<Path> disk() {
        return Optional.ofNullable(disk);
    }

    static TcpProxy proxy() {
        return proxy;
    }

    static EmbeddedPostgres postgres() {
        return postgres;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(BehindAProxy.class));
    }

    /** Its own PostgreSQL, in the stead of the one that every test is given. */
    public static final class BehindAProxy implements QuarkusTestResourceLifecycleManager {

        private TestFolder folder;

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            folder = TestFolder.create();
            disk = done(
                            "mount",
                            "-t",
                            "tmpfs",
                            "-o",
                            "size=256m,mode=755",
                            "tmpfs",
                            folder.path().toString())
                    ? folder.path()
                    : null;
            postgres = EmbeddedPostgres.start(folder.path(), Durability.THROWAWAY, Duration.ZERO);
            try {
                proxy = new TcpProxy(postgres.port());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            Map<String, String> settings = new HashMap<>(postgres.settings());
            settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/registry");
            // As with a database that other registries write to: nothing is answered from memory alone.
            settings.put("registry.sole-writer", "false");
            settings.put("registry.database.patience", String.valueOf(PATIENCE_SECONDS));
            settings.put("quarkus.datasource.jdbc.acquisition-timeout", "" + PATIENCE_SECONDS);
            return settings;
        }

        @Override
        public void stop() {
            proxy.close();
            postgres.close();
            if (disk != null) {
                done("umount", "-l", disk.toString());
            }
            folder.close();
        }

        private static boolean done(String... command) {
            try {
                return new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException absent) {
                return false;
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
