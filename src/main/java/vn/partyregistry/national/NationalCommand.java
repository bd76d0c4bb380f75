package vn.partyregistry.national;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import vn.partyregistry.member.CardNumbers;
import vn.partyregistry.server.CannotStart;
import vn.partyregistry.server.CardKey;
import vn.partyregistry.server.Durability;
import vn.partyregistry.server.EmbeddedPostgres;
import vn.partyregistry.server.Folders;

/** What {@code ./registry national} runs: 0 when the registry is filled, 1 when it cannot be, 2 when asked wrongly. */
public final class NationalCommand {

    private static final String USAGE =
            "Usage: registry national [PERCENT]  (more than 0, at most 100; 100 when not given)";

    private NationalCommand() {}

    public static void main(String[] words) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        System.exit(run(List.of(words), System.out));
    }

    static int run(List<String> words, PrintStream out) {
        Plan plan;
        try {
            plan = new Plan(words.isEmpty() ? BigDecimal.valueOf(100) : new BigDecimal(words.get(0)));
        } catch (IllegalArgumentException wrong) {
            out.println(USAGE);
            return 2;
        }
        if (words.size() > 1) {
            out.println(USAGE);
            return 2;
        }
        try {
            Config config = ConfigProvider.getConfig();
            if (!setting(config, "quarkus.datasource.jdbc.url").isEmpty()) {
                throw new CannotStart(
                        "Only the registry's own PostgreSQL is filled: unset QUARKUS_DATASOURCE_JDBC_URL.");
            }
            String folder = setting(config, "registry.data-dir");
            fill(folder.isEmpty() ? Folders.data() : Path.of(folder), setting(config, "registry.card-key"), plan, out);
            return 0;
        } catch (CannotStart refused) {
            out.println(refused.getMessage());
            return 1;
        } catch (SQLException failure) {
            out.println("The load was broken off; the same command goes on with it: " + failure.getMessage());
            return 1;
        }
    }

    private static String setting(Config config, String name) {
        return config.getOptionalValue(name, String.class).orElse("").strip();
    }

    private static void fill(Path folder, String cardKey, Plan plan, PrintStream out) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Durability.LOADING, Duration.ZERO)) {
            Thread stop = new Thread(postgres::close, "Stops PostgreSQL");
            Runtime.getRuntime().addShutdownHook(stop);
            migrate(postgres.settings());
            CardNumbers cards = new CardNumbers(cardKey.isEmpty() ? CardKey.kept(folder) : cardKey);
            out.println("Fills " + folder.toAbsolutePath() + " with "
                    + plan.percent().toPlainString() + " % of the country; broken off, the same command goes on.");
            ProgressBar progress = new ProgressBar(out, System.console() != null);
            new NationalLoad(postgres::superuser, plan, cards, progress).run(share -> {});
        }
    }

    /** Makes the tables as the service would. */
    static void migrate(Map<String, String> settings) {
        Flyway.configure()
                .dataSource(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.flyway.username"),
                        settings.get("quarkus.flyway.password"))
                .placeholders(Map.of("app_role", settings.get("quarkus.datasource.username")))
                .load()
                .migrate();
    }
}
