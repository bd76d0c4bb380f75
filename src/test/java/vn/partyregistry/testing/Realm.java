package vn.partyregistry.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An identity provider of the test's own: it publishes its keys on this machine and signs whatever it is told to. */
public final class Realm implements AutoCloseable {

    private static final String PORT = "registry.test.realm.port";

    private final HttpServer server;
    private final List<PublicJsonWebKey> published = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String garbage;
    private PublicJsonWebKey newest;

    private Realm(HttpServer server) {
        this.server = server;
    }

    /** Where the realm of this run is, whether it is open yet or not. */
    public static synchronized String issuer() {
        if (System.getProperty(PORT) == null) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                System.setProperty(PORT, String.valueOf(free.getLocalPort()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return "http://localhost:" + System.getProperty(PORT) + "/realms/dang";
    }

    /** The realm that the registry of {@link ProductionProfile} is told of. */
    public static Realm open() {
        String issuer = issuer();
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", Integer.getInteger(PORT)), 0);
            Realm realm = new Realm(server);
            realm.offer("/realms/dang/.well-known/openid-configuration", () -> """
                    {"issuer": "%s", "jwks_uri": "%s/certs"}""".formatted(issuer, issuer));
            realm.offer("/realms/dang/certs", realm::keys);
            server.setExecutor(Executors.newCachedThreadPool());
            server.start();
            realm.publish(rsa("first"));
            return realm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PublicJsonWebKey rsa(String kid) {
        try {
            PublicJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(kid + "-" + System.nanoTime());
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static PublicJsonWebKey elliptic(String kid) {
        try {
            PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(kid + "-" + System.nanoTime());
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on it signs with this key, and publishes it beside the others. */
    public Realm publish(PublicJsonWebKey key) {
        synchronized (published) {
            published.add(key);
            newest = key;
        }
        return this;
    }

    /** From now on it answers this in place of its keys; null: its keys again. */
    public void answers(String nonsense) {
        garbage = nonsense;
    }

    /** How often it was asked for its keys. */
    public int asked() {
        return asked.get();
    }

    public PublicJsonWebKey key() {
        synchronized (published) {
            return newest;
        }
    }

    /** A token as the registry wants it, valid for five minutes; every part of it can be told otherwise. */
    public Token token(String... roles) {
        return new Token(key()).issuer(issuer()).roles(roles);
    }

    /** A token for a role and subtrees separated by commas, as tests of the demonstration ask for one. */
    public String tokenFor(String role, String subtrees) {
        return token(role)
                .organizations(subtrees.isEmpty() ? List.of() : List.of(subtrees.split(",")))
                .signed();
    }

    private String keys() {
        asked.incrementAndGet();
        if (garbage != null) {
            return garbage;
        }
        synchronized (published) {
            return published.stream()
                    .map(key -> key.toJson(OutputControlLevel.PUBLIC_ONLY))
                    .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        }
    }

    private void offer(String path, java.util.function.Supplier<String> text) {
        server.createContext(path, exchange -> {
            byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
