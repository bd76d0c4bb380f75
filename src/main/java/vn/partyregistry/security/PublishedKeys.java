package vn.partyregistry.security;

import java.io.IOException;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The keys of the identity provider, asked for every while and at once when a token names one that is not among them.
 *
 * <p>A token of a known key never waits for the provider. Whoever sends tokens of invented keys makes the registry neither ask
 * more often than it may nor wait.
 */
final class PublishedKeys implements VerificationKeyResolver {

    /** After this they are asked for again, so that a withdrawn key ceases to count. */
    static final Duration FRESH = Duration.ofMinutes(10);

    /** No longer than this they count while the provider cannot be reached. */
    static final Duration HELD = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(PublishedKeys.class);
    private static final VerificationJwkSelector SELECTOR = new VerificationJwkSelector();
    private static final int MOST_WAITING = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Reads the keys where they are published. */
    @FunctionalInterface
    interface Publication {
        List<JsonWebKey> read() throws IOException;
    }

    private record Kept(List<JsonWebKey> keys, long readAt) {}

    private final Publication publication;
    private final String where;
    private final Duration between;
    private final LongSupplier nanos;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Kept kept;
    private volatile long mayAskAt;

    /**
     * @param where told in the log
     * @param between no two questions to the provider are closer than this
     */
    PublishedKeys(Publication publication, String where, Duration between, LongSupplier nanos) {
        this.publication = publication;
        this.where = where;
        this.between = between;
        this.nanos = nanos;
        this.mayAskAt = nanos.getAsLong();
        this.kept = new Kept(List.of(), mayAskAt);
    }

    @Override
    public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> around) throws UnresolvableKeyException {
        Key key = find(token);
        if (key == null) {
            ask();
            key = find(token);
        }
        if (key == null) {
            throw new UnresolvableKeyException("no published key fits the token");
        }
        return key;
    }

    /** A token that names no key must leave no choice. */
    private Key find(JsonWebSignature token) throws UnresolvableKeyException {
        Kept now = kept;
        if (age() >= HELD.toNanos()) {
            return null;
        }
        try {
            List<JsonWebKey> fitting = SELECTOR.selectList(token, now.keys());
            boolean told = token.getKeyIdHeaderValue() != null;
            return fitting.isEmpty() || fitting.size() > 1 && !told
                    ? null
                    : ((PublicJsonWebKey) fitting.get(0)).getPublicKey();
        } catch (JoseException unreadable) {
            throw new UnresolvableKeyException("the token's header is not as it must be", unreadable);
        }
    }

    /** Whether there is nothing to check a token with, for better or worse. */
    boolean areMissing() {
        return kept.keys().isEmpty() || age() >= HELD.toNanos();
    }

    private long age() {
        return nanos.getAsLong() - kept.readAt();
    }

    /** Asks the provider, unless somebody just did. */
    void ask() {
        if (nanos.getAsLong() - mayAskAt < 0 && !asking.isLocked() || asking.getQueueLength() >= MOST_WAITING) {
            return;
        }
        try {
            if (asking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    askNow();
                } finally {
                    asking.unlock();
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void askNow() {
        if (nanos.getAsLong() - mayAskAt < 0) {
            return;
        }
        try {
            kept = new Kept(publication.read(), nanos.getAsLong());
        } catch (IOException failure) {
            LOG.warnf(
                    "The identity provider's keys could not be read at %s (%s): %s",
                    where,
                    failure.getMessage(),
                    areMissing()
                            ? "requests with a token are answered with 503"
                            : "tokens of keys not known yet are answered with 401");
        } finally {
            mayAskAt = nanos.getAsLong() + between.toNanos();
        }
    }
}
