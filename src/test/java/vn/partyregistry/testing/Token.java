package vn.partyregistry.testing;

import io.restassured.RestAssured;
import io.restassured.config.HeaderConfig;
import io.restassured.specification.RequestSpecification;
import java.security.Key;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A token as it is written out, right until one thing about it is told otherwise. */
public final class Token {

    private static final int FIVE_MINUTES = 300;

    private final JwtClaims claims = new JwtClaims();
    private final JsonWebSignature signature = new JsonWebSignature();

    Token(PublicJsonWebKey key) {
        claims.setSubject("nguyen.van.an");
        claims.setAudience("party-registry");
        expires(FIVE_MINUTES);
        by(key, key.getKeyType().equals("EC") ? "ES256" : "RS256");
    }

    /** A request that carries the last token it was given, and not several. */
    static RequestSpecification takingTheLast(RequestSpecification request) {
        return request.config(RestAssured.config()
                .headerConfig(HeaderConfig.headerConfig().overwriteHeadersWithName("Authorization")));
    }

    public Token issuer(String issuer) {
        claims.setIssuer(issuer);
        return this;
    }

    public Token audience(String... audience) {
        claims.setAudience(List.of(audience));
        return this;
    }

    public Token roles(String... roles) {
        claims.setStringListClaim("groups", roles);
        return this;
    }

    public Token organizations(Object organizations) {
        return says("organizations", organizations);
    }

    /** So many seconds from now; negative for the past. */
    public Token expires(int seconds) {
        claims.setExpirationTime(fromNow(seconds));
        claims.setIssuedAt(fromNow(seconds - FIVE_MINUTES));
        return this;
    }

    public Token notBefore(int seconds) {
        claims.setNotBefore(fromNow(seconds));
        return this;
    }

    public Token says(String claim, Object value) {
        claims.setClaim(claim, value);
        return this;
    }

    public Token without(String claim) {
        claims.unsetClaim(claim);
        return this;
    }

    /** Signed with another key and under its name. */
    public Token by(PublicJsonWebKey key, String algorithm) {
        return named(key.getKeyId()).by(key.getPrivateKey(), algorithm);
    }

    /** Signed with another key, under the name that it has. */
    public Token by(Key key, String algorithm) {
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setDoKeyValidation(false);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key);
        return this;
    }

    public Token named(String kid) {
        signature.setKeyIdHeaderValue(kid);
        return this;
    }

    /** A further word of its header. */
    public Token header(String name, String value) {
        signature.setHeader(name, value);
        return this;
    }

    public String signed() {
        try {
            signature.setPayload(claims.toJson());
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NumericDate fromNow(int seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }
}
