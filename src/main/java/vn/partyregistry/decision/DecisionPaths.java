package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.PathScope;

/** Which recorded paper an address is about to revise; what a new one touches, only its body tells. */
@ApplicationScoped
class DecisionPaths implements PathScope {

    private static final Pattern NEW = Pattern.compile("/v1/decisions/?");
    private static final Pattern REVISED = Pattern.compile("/v1/decisions/([^/]+)/(?:corrections|annulments)/?");

    private final WriteScope scope;

    DecisionPaths(WriteScope scope) {
        this.scope = scope;
    }

    @Override
    public void require(Caller caller, UriInfo uri) {
        Matcher revised = REVISED.matcher(uri.getPath());
        if (revised.matches()) {
            scope.requireDecision(caller, revised.group(1));
        } else if (NEW.matcher(uri.getPath()).matches()) {
            scope.requireSome(caller);
        }
    }
}
