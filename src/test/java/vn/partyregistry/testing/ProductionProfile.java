package vn.partyregistry.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The registry in production, behind a proxy, told of the {@link Realm} that the test opens; it may ask for keys as often as it likes. */
public final class ProductionProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "registry.demo", "off",
                "registry.identity.issuer", Realm.issuer(),
                "registry.identity.ask-again", "0S",
                "quarkus.http.proxy.proxy-address-forwarding", "true");
    }
}
