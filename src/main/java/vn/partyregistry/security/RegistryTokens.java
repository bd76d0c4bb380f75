package vn.partyregistry.security;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Which tokens count: the demonstration's own in a demonstration, else those of the configured identity provider, else none. */
@ApplicationScoped
@Alternative
@Priority(1)
public class RegistryTokens extends JWTCallerPrincipalFactory {

    private static final Logger LOG = Logger.getLogger(RegistryTokens.class);

    private final JWTCallerPrincipalFactory parser = new DefaultJWTCallerPrincipalFactory();
    private final DemonstrationMode mode;
    private final DemonstrationTokens demonstration;
    private final boolean provider;

    RegistryTokens(
            DemonstrationMode mode,
            DemonstrationTokens demonstration,
            @ConfigProperty(name = "mp.jwt.verify.publickey") Optional<String> key,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> location) {
        this.mode = mode;
        this.demonstration = demonstration;
        this.provider = key.isPresent() || location.isPresent();
    }

    void say(@Observes StartupEvent started) {
        if (!mode.isOn() && !provider) {
            LOG.warn("No identity provider is configured (MP_JWT_VERIFY_PUBLICKEY_LOCATION, MP_JWT_VERIFY_ISSUER):"
                    + " every token is answered with 401");
        }
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo configured) throws ParseException {
        if (mode.isOn()) {
            return parser.parse(token, demonstration.expected());
        }
        if (!provider) {
            throw new ParseException("no identity provider");
        }
        return parser.parse(token, configured);
    }
}
