package vn.partyregistry.server;

import java.net.URI;
import java.util.Map;

/** The collector to which traces go, over OTLP (gRPC): until an office names one, all that would make or send them is off. */
record Collector(String address, String share) {

    /** The settings of the platform; none where no collector is named. */
    Map<String, String> settings() {
        if (address.isBlank()) {
            return Map.of();
        }
        if (!isAddress()) {
            throw new CannotStart(
                    "REGISTRY_TRACES_TO is \"" + address + "\", which is no address of a collector: write it as"
                            + " http://collector:4317, or leave it out for no traces.");
        }
        if (!share.matches("0(\\.\\d+)?|1(\\.0+)?")) {
            throw new CannotStart("REGISTRY_TRACES_SHARE is \"" + share
                    + "\": write the share of readings of which traces are kept as a number from 0 to 1, such as 0.1.");
        }
        return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.exporter.otlp.endpoint", address);
    }

    private boolean isAddress() {
        try {
            URI uri = URI.create(address);
            return String.valueOf(uri.getScheme()).matches("https?") && uri.getHost() != null && uri.getPort() > 0;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
