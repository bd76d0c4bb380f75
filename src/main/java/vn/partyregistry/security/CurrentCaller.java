package vn.partyregistry.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.partyregistry.change.Establish;
import vn.partyregistry.time.RegistryClock;

/** The caller of the request at hand, made from its token. */
@RequestScoped
public class CurrentCaller {

    /** The claim that lists a caller's subtrees. */
    static final String ORGANIZATIONS = "organizations";

    private static final Duration FOR_EVER = Duration.ofDays(10_000);
    private static final Pattern ID = Pattern.compile(Establish.ID);

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        return of(identity);
    }

    /** How long the caller's token still counts; as good as for ever where none came. */
    public Duration lasts() {
        return identity.isAnonymous()
                ? FOR_EVER
                : Duration.ofSeconds(
                        ((JsonWebToken) identity.getPrincipal()).getExpirationTime() - RegistryClock.second());
    }

    static Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return new Caller("anonymous", Set.of(), List.of());
        }
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        return new Caller(token.getName(), identity.getRoles(), texts(token.getClaim(ORGANIZATIONS)));
    }

    /** The ids of a list, or the only one; what can be no id is passed over. */
    private static List<String> texts(Object claim) {
        Iterable<?> values =
                claim instanceof Iterable<?> several ? several : claim == null ? List.of() : List.of(claim);
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            String text = value instanceof JsonString string ? string.getString() : String.valueOf(value);
            if (ID.matcher(text).matches()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
