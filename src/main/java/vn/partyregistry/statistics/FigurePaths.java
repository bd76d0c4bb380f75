package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.partyregistry.organization.Subtrees;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.PathScope;

/** Whose figures an address adds to. */
@ApplicationScoped
class FigurePaths implements PathScope {

    private static final Pattern FIGURES = Pattern.compile("/v1/organizations/([^/]+)/figures/?");

    private final Subtrees subtrees;

    FigurePaths(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    @Override
    public void require(Caller caller, UriInfo uri) {
        Matcher figures = FIGURES.matcher(uri.getPath());
        if (figures.matches()) {
            require(caller, figures.group(1));
        }
    }

    void require(Caller caller, String id) {
        if (caller.writesWithinSubtrees()
                && subtrees.within(caller.organizations(), List.of(id)).isEmpty()) {
            throw new Refusal(Problem.OUT_OF_SCOPE, Violation.ofParameter("id", "scope.outside", id));
        }
    }
}
