package vn.partyregistry.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Given a key that is kept, a token of one process counts for the next. */
class DemonstrationTokensTest {

    @Test
    void aTokenOutlivesItsProcessWhereTheKeyIsKept() throws Exception {
        Optional<String> kept = Optional.of(key());
        String token = new DemonstrationTokens(kept).sign("registrar", List.of("QN"));
        assertThat(name(token, new DemonstrationTokens(kept))).isEqualTo("demo-registrar");
    }

    @Test
    void withoutAKeptKeyEachProcessHasItsOwn() throws Exception {
        DemonstrationTokens tokens = new DemonstrationTokens(Optional.empty());
        String token = tokens.sign("registrar", List.of("QN"));
        assertThat(name(token, tokens)).isEqualTo("demo-registrar");
        assertThatThrownBy(() -> name(token, new DemonstrationTokens(Optional.empty())))
                .isInstanceOf(ParseException.class);
    }

    private static String name(String token, DemonstrationTokens tokens) throws ParseException {
        return new DefaultJWTCallerPrincipalFactory()
                .parse(token, tokens.expected())
                .getName();
    }

    private static String key() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
    }
}
