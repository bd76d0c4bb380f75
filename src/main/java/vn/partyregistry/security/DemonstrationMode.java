package vn.partyregistry.security;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this registry is a demonstration: setting {@code REGISTRY_DEMO} is records, empty or off. */
@ApplicationScoped
public class DemonstrationMode {

    private final String mode;

    DemonstrationMode(@ConfigProperty(name = "registry.demo", defaultValue = "off") String mode) {
        this.mode = mode;
    }

    /** Whether demonstration tokens are given out. */
    public boolean isOn() {
        return mode.equals("records") || mode.equals("empty");
    }

    /** Whether the demonstration records are loaded. */
    public boolean hasRecords() {
        return mode.equals("records");
    }
}
