package vn.partyregistry.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** The process: finds or starts its PostgreSQL, then runs the service on it, and ends the two in the other order. */
@QuarkusMain
public final class Main {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String URL = "quarkus.datasource.jdbc.url";

    private Main() {}

    public static void main(String... args) {
        // Neither the log, nor the database's sessions, nor a forgotten default may depend on where the machine stands.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Ending ending = new Ending();
        try {
            prepare(ConfigProvider.getConfig(), ending);
        } catch (CannotStart e) {
            ending.accept(1, e);
            return;
        }
        Quarkus.run(application(), ending, args);
    }

    private static Class<? extends QuarkusApplication> application() {
        if (isTask()) {
            return OneTask.class;
        }
        return Boolean.getBoolean("registry.rehearsal") ? Rehearsal.class : null;
    }

    private static boolean isTask() {
        return System.getProperty(OneTask.NAME) != null;
    }

    private static void prepare(Config config, Ending ending) {
        ending.allowRequests(
                duration(config, "registry.leaving.notice").plus(duration(config, "quarkus.shutdown.timeout")));
        HttpPort port = new HttpPort(
                config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0"),
                config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080));
        String url = config.getOptionalValue(URL, String.class).orElse("");
        Path folder = config.getOptionalValue("registry.data-dir", String.class)
                .filter(given -> !given.isBlank())
                .map(Path::of)
                .orElseGet(Folders::data);
        if (url.isBlank()) {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Durability.KEPT, PATIENCE);
            ending.stopAfterwards(postgres);
            postgres.settings().forEach(System::setProperty);
            Logger.getLogger(Main.class)
                    .infof(
                            "Runs on its own PostgreSQL, reachable from this machine only (127.0.0.1:%d); its data and"
                                    + " generated passwords are in %s",
                            postgres.port(), folder.toAbsolutePath());
        } else {
            check(config, new GivenDatabase(url));
        }
        new Collector(
                        config.getOptionalValue("registry.traces.to", String.class)
                                .orElse(""),
                        config.getValue("registry.traces.share", String.class))
                .settings()
                .forEach(System::setProperty);
        if (config.getOptionalValue("registry.card-key", String.class)
                .orElse("")
                .isBlank()) {
            System.setProperty("registry.card-key", CardKey.kept(folder));
        }
        if (isTask()) {
            // Nobody is to be answered, and nothing else to be recorded.
            Map.of("quarkus.http.host-enabled", "false", "registry.demo", "empty")
                    .forEach(System::setProperty);
        } else {
            if (config.getOptionalValue("registry.demo", String.class)
                    .filter(Set.of("records", "empty")::contains)
                    .isPresent()) {
                System.setProperty("registry.demonstration-key", DemonstrationKey.kept(folder));
            }
            port.check();
            OpenFiles.ofThisProcess()
                    .connectionsFor(config.getValue("registry.connections.most", Integer.class))
                    .ifPresent(fewer -> System.setProperty("registry.connections.most", String.valueOf(fewer)));
        }
    }

    private static Duration duration(Config config, String name) {
        return config.getOptionalValue(name, Duration.class).orElse(Duration.ZERO);
    }

    private static void check(Config config, GivenDatabase database) {
        for (String role : List.of("datasource", "flyway")) {
            String user = config.getOptionalValue("quarkus." + role + ".username", String.class)
                    .orElse("");
            if (!user.isBlank() || role.equals("datasource")) {
                String password = config.getOptionalValue("quarkus." + role + ".password", String.class)
                        .orElse("");
                database.check(user, password, "QUARKUS_" + role.toUpperCase(Locale.ROOT));
            }
        }
    }
}
