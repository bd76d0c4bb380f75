package vn.partyregistry.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether PostgreSQL keeps what it has acknowledged: a registry on one that does not is not ready, as it could lose a decision that it has
 * answered with 201.
 */
@Readiness
@ApplicationScoped
class DurabilityCheck implements HealthCheck {

    /** What each setting must not be; {@code synchronous_commit} is right in all its other values. */
    private static final Map<String, Set<String>> WRONG = Map.of(
            "fsync", Set.of("off"),
            "full_page_writes", Set.of("off"),
            "synchronous_commit", Set.of("off"),
            "data_checksums", Set.of("off"));

    private final Database database;
    private final boolean required;

    DurabilityCheck(Database database, @ConfigProperty(name = "registry.durability.required") boolean required) {
        this.database = database;
        this.required = required;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Decisions outlive a crash of PostgreSQL");
        try {
            Map<String, String> settings = new LinkedHashMap<>();
            database.list(
                    "SELECT name, setting FROM pg_settings WHERE name = ANY (?) ORDER BY name",
                    row -> settings.put(row.getString(1), row.getString(2)),
                    WRONG.keySet());
            settings.forEach(answer::withData);
            boolean kept = WRONG.entrySet().stream()
                    .noneMatch(wrong -> wrong.getValue().contains(settings.get(wrong.getKey())));
            return answer.status(kept || !required).build();
        } catch (DatabaseFailure away) {
            return answer.down().build();
        }
    }
}
