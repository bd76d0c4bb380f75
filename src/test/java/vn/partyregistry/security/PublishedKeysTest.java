package vn.partyregistry.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.Test;
import vn.partyregistry.testing.Realm;

/** The provider is asked when there is a reason, not too often, and believed while it can be. */
class PublishedKeysTest {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final PublicJsonWebKey first = Realm.rsa("first");
    private final PublicJsonWebKey second = Realm.rsa("second");
    private final List<JsonWebKey> published = new ArrayList<>(List.of(first));
    private final AtomicLong now = new AtomicLong();
    private int asked;
    private boolean away;

    private final PublishedKeys keys = new PublishedKeys(this::read, "here", BETWEEN, now::get);

    @Test
    void publishedKeysAreFoundAndInventedOnesAskedForOnceInAWhile() throws UnresolvableKeyException {
        counts(first);
        assertThat(asked).isEqualTo(1);
        for (int i = 0; i < 100; i++) {
            doesNotCount(Realm.elliptic("invented"));
        }
        assertThat(asked).isEqualTo(1);
        later(BETWEEN);
        doesNotCount(second);
        doesNotCount(second);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aNewKeyCountsSoonAndAWithdrawnOneNotForLong() throws UnresolvableKeyException {
        counts(first);
        published.set(0, second);
        later(BETWEEN);
        counts(second);
        doesNotCount(first);

        published.set(0, first);
        later(PublishedKeys.FRESH);
        keys.ask();
        doesNotCount(second);
    }

    @Test
    void whileTheProviderIsAwayKnownKeysCountForAnHour() throws UnresolvableKeyException {
        assertThat(keys.areMissing()).isTrue();
        counts(first);
        away = true;
        later(PublishedKeys.FRESH);
        keys.ask();
        assertThat(asked).isEqualTo(2);
        counts(first);
        later(PublishedKeys.HELD.minus(PublishedKeys.FRESH));
        assertThat(keys.areMissing()).isTrue();
        doesNotCount(first);
        away = false;
        later(BETWEEN);
        counts(first);
        assertThat(keys.areMissing()).isFalse();
    }

    @Test
    void aKnownKeyIsNeverAskedForHoweverOldItIs() throws UnresolvableKeyException {
        counts(first);
        for (Duration step : new Duration[] {BETWEEN, PublishedKeys.FRESH, PublishedKeys.FRESH.multipliedBy(2)}) {
            later(step);
            counts(first);
        }
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aTokenThatNamesNoKeyMustLeaveNoChoice() throws UnresolvableKeyException {
        assertThat(keys.resolveKey(header(null), List.of())).isEqualTo(first.getPublicKey());
        published.add(second);
        later(PublishedKeys.FRESH);
        keys.ask();
        assertThatThrownBy(() -> keys.resolveKey(header(null), List.of())).isInstanceOf(UnresolvableKeyException.class);
    }

    private List<JsonWebKey> read() throws IOException {
        asked++;
        if (away) {
            throw new IOException("away");
        }
        return List.copyOf(published);
    }

    private void later(Duration by) {
        now.addAndGet(by.toNanos());
    }

    private void counts(PublicJsonWebKey key) throws UnresolvableKeyException {
        assertThat(keys.resolveKey(header(key.getKeyId()), List.of())).isEqualTo(key.getPublicKey());
    }

    private void doesNotCount(PublicJsonWebKey key) {
        assertThatThrownBy(() -> keys.resolveKey(header(key.getKeyId()), List.of()))
                .isInstanceOf(UnresolvableKeyException.class);
    }

    private static JsonWebSignature header(String kid) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue("RS256");
        if (kid != null) {
            token.setKeyIdHeaderValue(kid);
        }
        return token;
    }
}
