package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.partyregistry.organization.Subtrees;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.CurrentCaller;

/** Whether the caller at hand may read the members of an organization, and so may know how few they are (rule SEC-04). */
@ApplicationScoped
class SmallGroups {

    private final CurrentCaller callers;
    private final Subtrees subtrees;

    SmallGroups(CurrentCaller callers, Subtrees subtrees) {
        this.callers = callers;
        this.subtrees = subtrees;
    }

    boolean areShownOf(String organization) {
        Caller caller = callers.get();
        if (!caller.readsWithinSubtrees()) {
            return true;
        }
        return (caller.is(Caller.MEMBER_READER) || caller.is(Caller.REGISTRAR))
                && !subtrees.within(caller.organizations(), List.of(organization))
                        .isEmpty();
    }
}
