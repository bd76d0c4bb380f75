package vn.partyregistry.security;

import io.quarkus.runtime.ShutdownEvent;
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
import jakarta.enterprise.inject.Instance;

/** Which tokens count: the demonstration's own in a demonstration, else those of the configured identity provider, else none. */
@ApplicationScoped
@Alternative
@Priority(1)
public class RegistryTokens extends JWTCallerPrincipalFactory {

    private static final int LONGEST_TOKEN = 16 * 1024;
    private static final int LONGEST_NAME = 200;

    private final JWTCallerPrincipalFactory parser = new DefaultJWTCallerPrincipalFactory();
    private final DemonstrationMode mode;

    /** Not before somebody needs them: in production nobody does, and to make a key takes as long as a fifth of the start. */
    private final Instance<DemonstrationTokens> demonstration;

    private final IdentityProvider provider;

    RegistryTokens(DemonstrationMode mode, Instance<DemonstrationTokens> demonstration, IdentityProvider provider) {
        this.mode = mode;
        this.demonstration = demonstration;
        this.provider = provider;
    }

    void start(@Observes StartupEvent started) {
        if (!mode.isOn()) {
            provider.begin();
        }
    }

    void end(@Observes ShutdownEvent ending) {
        provider.end();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo configured) throws ParseException {
        if (token.length() > LONGEST_TOKEN) {
            throw new ParseException("too long");
        }
        try {
            JWTCallerPrincipal caller =
                    mode.isOn() ? parser.parse(token, demonstration.get().expected()) : provider.parse(token);
            requireName(caller.getName());
            return caller;
        } catch (RuntimeException unreadable) {
            throw new ParseException("not as a token must be", unreadable);
        }
    }

    /** Whoever calls is written into every recording and into the access log. */
    private static void requireName(String name) throws ParseException {
        if (name == null
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new ParseException("no name that could be written down");
        }
    }
}
