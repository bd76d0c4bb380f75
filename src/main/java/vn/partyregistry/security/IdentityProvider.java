package vn.partyregistry.security;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/** The identity provider of a registry in production: who signs, for whom, and how its tokens are checked. */
@ApplicationScoped
class IdentityProvider {

    private static final Logger LOG = Logger.getLogger(IdentityProvider.class);
    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<SignatureAlgorithm> ASYMMETRIC = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    private final Optional<String> issuer;
    private final Optional<String> place;
    private final String audience;
    private final PublishedKeys keys;
    private final KeyPublication publication;
    private final DefaultJWTTokenParser parser = new ParserWithPublishedKeys();
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "identity keys");
        thread.setDaemon(true);
        return thread;
    });

    IdentityProvider(
            @ConfigProperty(name = "registry.identity.issuer") Optional<String> issuer,
            @ConfigProperty(name = "registry.identity.keys") Optional<String> place,
            @ConfigProperty(name = "registry.identity.audience") String audience,
            @ConfigProperty(name = "registry.identity.ask-again") Duration between) {
        this.issuer = issuer;
        this.place = place;
        this.audience = audience;
        if (complaint() == null) {
            publication = new KeyPublication(issuer.get(), place.orElse(null));
            keys = new PublishedKeys(publication::read, publication.beginning().toString(), between, System::nanoTime);
        } else {
            publication = null;
            keys = null;
        }
    }

    /** Why no token can be checked; null when all is set that must be. */
    private String complaint() {
        if (issuer.isEmpty()) {
            return place.isEmpty()
                    ? "No identity provider is configured (REGISTRY_IDENTITY_ISSUER)"
                    : "REGISTRY_IDENTITY_KEYS is set, but not whose tokens count (REGISTRY_IDENTITY_ISSUER)";
        }
        return place.isEmpty() && !KeyPublication.isAddress(issuer.get())
                ? "The issuer is no address that could be asked for its keys (REGISTRY_IDENTITY_KEYS)"
                : null;
    }

    /**
     * Says at the start what is missing, and asks for the keys, so that a wrong setting is seen at once; then every while, so
     * that a withdrawn key ceases to count.
     */
    void begin() {
        if (keys == null) {
            LOG.warnf("%s: every token is answered with 401", complaint());
            return;
        }
        URI address = publication.beginning();
        if ("http".equals(address.getScheme()) && !THIS_MACHINE.contains(address.getHost())) {
            LOG.warnf("The identity provider's keys come from %s unprotected: use https", address);
        }
        asking.scheduleWithFixedDelay(keys::ask, 0, PublishedKeys.FRESH.toSeconds(), TimeUnit.SECONDS);
    }

    void end() {
        asking.shutdownNow();
    }

    /** Whether tokens cannot be told right or wrong for want of keys. */
    boolean lacksKeys() {
        return keys != null && keys.areMissing();
    }

    /** Asks for the keys, unless somebody just did; takes some seconds at most. */
    void ask() {
        keys.ask();
    }

    JWTCallerPrincipal parse(String token) throws ParseException {
        if (keys == null) {
            throw new ParseException("no identity provider");
        }
        JwtContext context = parser.parse(token, expected());
        return new DefaultJWTCallerPrincipal(token, "JWT", context.getJwtClaims());
    }

    private JWTAuthContextInfo expected() {
        JWTAuthContextInfo expected = new JWTAuthContextInfo();
        expected.setIssuedBy(issuer.get());
        expected.setExpectedAudience(Set.of(audience));
        expected.setSignatureAlgorithm(ASYMMETRIC);
        expected.setClockSkew(CLOCK_SKEW_SECONDS);
        // Otherwise short RSA keys would do.
        expected.setRelaxVerificationKeyValidation(false);
        return expected;
    }

    /** The library's own way of keeping keys asks a provider that is away for every single token. */
    private final class ParserWithPublishedKeys extends DefaultJWTTokenParser {
        @Override
        protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo expected) {
            return keys;
        }
    }
}
