package vn.partyregistry.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A process that is told to end is not ready from that moment on. */
@Readiness
@ApplicationScoped
class LeavingCheck implements HealthCheck {

    private final Leaving leaving;

    LeavingCheck(Leaving leaving) {
        this.leaving = leaving;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Takes requests in")
                .status(!leaving.isTold())
                .build();
    }
}
