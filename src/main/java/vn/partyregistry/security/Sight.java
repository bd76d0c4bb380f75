package vn.partyregistry.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.partyregistry.store.Database;

/** What the statements of a transaction may see of members: PostgreSQL shows none to whoever has not said it here. */
@ApplicationScoped
public class Sight {

    /** The setting by which PostgreSQL is told, for the transaction at hand, that all is seen. */
    public static final String EVERYTHING = "set_config('registry.sight', 'everything', true)";

    private static final String FORMER = "SELECT coalesce(current_setting('registry.sight', true), ''), ";
    private static final String WITHIN = "set_config('registry.sight', 'within ' || ?::text[]::text, true)";
    private static final String FOUND = ", set_config('registry.seen', 'within ' || ?::text[]::text || ?, true)";
    private static final String PLANNED_ONCE = "set_config('plan_cache_mode', 'force_generic_plan', true), ";
    private static final String AGAIN = "SELECT set_config('registry.sight', ?, true)";

    private static final Logger LOG = Logger.getLogger(Sight.class);

    private final Database database;
    private final ScopeAnswers answers;

    Sight(Database database, ScopeAnswers answers) {
        this.database = database;
        this.answers = answers;
    }

    void say(@Observes StartupEvent started) {
        if (!isBounded()) {
            LOG.warn(
                    "The role that serves is not bound by row-level security: it owns the tables, or is a superuser. Give"
                            + " the owner in QUARKUS_FLYWAY_USERNAME, and another role in QUARKUS_DATASOURCE_USERNAME");
        }
    }

    /** Whether PostgreSQL holds this role to what it said that it may see. */
    boolean isBounded() {
        return database.first("SELECT row_security_active('member_version')", row -> row.getBoolean(1))
                .orElseThrow();
    }

    /** For counting, proving, and whatever tells ids of members only. */
    public <T> T everything(Supplier<T> reading) {
        return seeing(reading, EVERYTHING);
    }

    /** What this caller may read: the members of its subtrees, or all of them. */
    public <T> T of(Caller caller, Supplier<T> reading) {
        return of(caller, reading, "");
    }

    /** The same for questions by key only: to plan them anew would take longer than to answer them. */
    public <T> T byKey(Caller caller, Supplier<T> reading) {
        return of(caller, reading, PLANNED_ONCE);
    }

    private <T> T of(Caller caller, Supplier<T> reading, String settings) {
        if (!caller.readsWithinSubtrees()) {
            return seeing(reading, settings + EVERYTHING);
        }
        List<String> roots = caller.organizations();
        return answers.placeInside(roots)
                .map(place -> seeing(reading, settings + WITHIN + FOUND, roots, roots, place))
                .orElseGet(() -> seeing(reading, settings + WITHIN, roots));
    }

    private <T> T seeing(Supplier<T> reading, String sight, Object... arguments) {
        return QuarkusTransaction.isActive()
                ? seeingForAWhile(reading, sight, arguments)
                : QuarkusTransaction.requiringNew().call(() -> {
                    // The end of a transaction ends its sight.
                    database.write("SELECT " + sight, arguments);
                    return reading.get();
                });
    }

    /** In a transaction that goes on: it sees again what it saw before. */
    private <T> T seeingForAWhile(Supplier<T> reading, String sight, Object... arguments) {
        String before = database.first(FORMER + sight, row -> row.getString(1), arguments)
                .orElseThrow();
        T seen = reading.get();
        database.write(AGAIN, before);
        return seen;
    }
}
