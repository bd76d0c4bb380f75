package vn.partyregistry.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
    private static final String AGAIN = "SELECT set_config('registry.sight', ?, true)";

    private static final Logger LOG = Logger.getLogger(Sight.class);

    private final Database database;

    Sight(Database database) {
        this.database = database;
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
        return caller.readsWithinSubtrees()
                ? seeing(reading, WITHIN, caller.organizations())
                : seeing(reading, EVERYTHING);
    }

    private <T> T seeing(Supplier<T> reading, String sight, Object... arguments) {
        boolean joins = QuarkusTransaction.isActive();
        return QuarkusTransaction.joiningExisting().call(() -> {
            Change change = database.first(
                            FORMER + sight, row -> new Change(row.getString(1), row.getString(2)), arguments)
                    .orElseThrow();
            T seen = reading.get();
            // The end of a transaction ends its sight; one that goes on sees again what it saw before.
            if (joins && !change.from.equals(change.to)) {
                database.list(AGAIN, row -> row.getString(1), change.from);
            }
            return seen;
        });
    }

    private record Change(String from, String to) {}
}
