package vn.partyregistry.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request at hand, made from its token. */
@RequestScoped
public class CurrentCaller {

    /** The claim that lists a caller's subtrees. */
    static final String ORGANIZATIONS = "organizations";

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        return of(identity);
    }

    static Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return new Caller("anonymous", Set.of(), List.of());
        }
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        return new Caller(token.getName(), identity.getRoles(), texts(token.getClaim(ORGANIZATIONS)));
    }

    private static List<String> texts(Object claim) {
        List<String> texts = new ArrayList<>();
        if (claim instanceof JsonArray) {
            ((JsonArray) claim).forEach(value -> {
                if (value instanceof JsonString) {
                    texts.add(((JsonString) value).getString());
                }
            });
        } else if (claim instanceof Iterable) {
            ((Iterable<?>) claim).forEach(value -> texts.add(String.valueOf(value)));
        }
        return texts;
    }
}
