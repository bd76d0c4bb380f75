package vn.partyregistry.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A node that has met what only a newer version can read is not ready. */
@Readiness
@ApplicationScoped
class VersionCheck implements HealthCheck {

    private final UnreadableRecords unreadable;

    VersionCheck(UnreadableRecords unreadable) {
        this.unreadable = unreadable;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("This version reads all that is recorded")
                .status(!unreadable.isTooOld())
                .build();
    }
}
