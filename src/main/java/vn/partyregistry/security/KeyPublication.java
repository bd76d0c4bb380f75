package vn.partyregistry.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Where an identity provider publishes its keys: at an address, in a file, or where its discovery document says. */
final class KeyPublication {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final int MOST_BYTES = 1 << 20;
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration READING = Duration.ofSeconds(5);

    private final String issuer;
    private final String place;

    /** @param place an address or a file; null where the issuer is to be asked */
    KeyPublication(String issuer, String place) {
        this.issuer = issuer;
        this.place = place;
    }

    static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null
                    && String.valueOf(address.getScheme()).matches("https?");
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** Where one begins to ask. */
    URI beginning() {
        if (place == null) {
            return URI.create(issuer.replaceFirst("/$", "") + DISCOVERY);
        }
        return isAddress(place)
                ? URI.create(place)
                : Path.of(place.replaceFirst("^file:(//)?", "")).toUri();
    }

    /** Only what can be published at all: a secret among them is passed over. */
    List<JsonWebKey> read() throws IOException {
        try {
            String text = text(place == null ? discovered() : beginning());
            List<JsonWebKey> keys = new JsonWebKeySet(text)
                    .getJsonWebKeys().stream()
                            .filter(key -> key instanceof PublicJsonWebKey)
                            .toList();
            if (keys.isEmpty()) {
                throw new IOException("there is no public key in it");
            }
            return keys;
        } catch (JoseException | RuntimeException garbage) {
            throw new IOException("it is no set of keys (JWKS)", garbage);
        }
    }

    private URI discovered() throws IOException {
        JsonNode told;
        try {
            told = JSON.readTree(text(beginning()));
        } catch (JsonProcessingException garbage) {
            throw new IOException("it is no discovery document", garbage);
        }
        if (!told.path("issuer").asText().equals(issuer)) {
            throw new IOException("its issuer is not " + issuer);
        }
        String keys = told.path("jwks_uri").asText();
        if (!isAddress(keys) || issuer.startsWith("https:") && !keys.startsWith("https:")) {
            throw new IOException("its jwks_uri is no address to be trusted");
        }
        return URI.create(keys);
    }

    private static String text(URI address) throws IOException {
        long latest = System.nanoTime() + READING.toNanos();
        URLConnection connection = address.toURL().openConnection();
        connection.setConnectTimeout((int) CONNECTING.toMillis());
        connection.setReadTimeout((int) READING.toMillis());
        connection.setUseCaches(false);
        if (connection instanceof HttpURLConnection web) {
            web.setInstanceFollowRedirects(false);
            if (web.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("it answered " + web.getResponseCode());
            }
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try (InputStream in = connection.getInputStream()) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                whole.write(some, 0, read);
                if (whole.size() > MOST_BYTES || System.nanoTime() > latest) {
                    throw new IOException("it is too large or takes too long");
                }
            }
        }
        return whole.toString(StandardCharsets.UTF_8);
    }
}
