package vn.partyregistry.security;

import java.util.List;
import org.jose4j.base64url.Base64Url;
import org.jose4j.keys.HmacKey;

/** What an identity provider could publish in place of its keys, were it broken or not itself. */
final class Nonsense {

    private Nonsense() {}

    /**
     * @param kid the name of a key that the registry has not seen yet
     * @param secret with which somebody signs, and which is published as if it were a key
     */
    static List<String> inPlaceOfKeys(String kid, HmacKey secret) {
        String published = Base64Url.encode(secret.getEncoded());
        return List.of(
                "",
                "<html>502</html>",
                "[]",
                "{\"keys\":7}",
                "{\"keys\":[{}]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"" + kid + "\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}",
                "{\"keys\":[" + " ".repeat(2 << 20) + "]}",
                "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"oct\",\"k\":\"" + published + "\"}]}");
    }
}
