package vn.partyregistry.journal;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A node that talks to a server whose place another has taken is not ready. */
@Readiness
@ApplicationScoped
class HeadCheck implements HealthCheck {

    private final KnownHead known;

    HeadCheck(KnownHead known) {
        this.known = known;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("PostgreSQL has all that is known to have been recorded")
                .status(!known.isForeign())
                .build();
    }
}
