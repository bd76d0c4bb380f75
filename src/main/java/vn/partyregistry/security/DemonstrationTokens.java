package vn.partyregistry.security;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tokens of the demonstration, signed with a key that is kept beside the data, or with one that lives as long as the process. */
@Singleton
public class DemonstrationTokens {

    static final Duration LIFETIME = Duration.ofHours(12);

    private static final String ISSUER = "urn:party-registry:demonstration";
    private static final String AUDIENCE = "party-registry";

    /** RSA, because Java checks such a signature fifty times as fast as one on a curve, and checks one for every request. */
    private final KeyPair keys;

    /** @param kept the private key (PKCS #8, Base64) */
    DemonstrationTokens(@ConfigProperty(name = "registry.demonstration-key") Optional<String> kept)
            throws GeneralSecurityException {
        keys = kept.isPresent() ? read(kept.get()) : make();
    }

    private static KeyPair make() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static KeyPair read(String encoded) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        return new KeyPair(
                factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
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
