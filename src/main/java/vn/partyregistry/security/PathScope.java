package vn.partyregistry.security;

import jakarta.ws.rs.core.UriInfo;

/** What the address alone tells of a guarded request to lie outside the caller's subtrees. */
public interface PathScope {

    /**
     * Looks at the paths of its own, in whatever order with others.
     *
     * @throws vn.partyregistry.problem.Refusal {@code out-of-scope}, {@code member-unknown}
     */
    void require(Caller caller, UriInfo uri);
}
