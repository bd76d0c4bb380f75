package vn.partyregistry.security;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Tokens of the demonstration, signed with a key that lives as long as the process and never leaves it. */
@ApplicationScoped
public class DemonstrationTokens {

    static final Duration LIFETIME = Duration.ofHours(12);

    private static final String ISSUER = "urn:party-registry:demonstration";
    private static final String AUDIENCE = "party-registry";

    /** RSA, because Java checks such a signature fifty times as fast as one on a curve, and checks one for every request. */
    private final KeyPair keys;

    DemonstrationTokens() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    String sign(String role, List<String> organizations) {
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("demo-" + role)
                .upn("demo-" + role)
                .groups(Set.of(role))
                .claim(CurrentCaller.ORGANIZATIONS, organizations)
                .expiresIn(LIFETIME)
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(keys.getPrivate());
    }

    /** What a token of this key must look like. */
    JWTAuthContextInfo expected() {
        JWTAuthContextInfo expected = new JWTAuthContextInfo((RSAPublicKey) keys.getPublic(), ISSUER);
        expected.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
        expected.setExpectedAudience(Set.of(AUDIENCE));
        return expected;
    }
}
