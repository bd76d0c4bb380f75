package vn.partyregistry.security;

import java.util.List;
import java.util.Set;

/**
 * Who is calling.
 *
 * @param name the token's subject, or {@code anonymous}
 * @param organizations the subtrees of the token's claim
 */
public record Caller(String name, Set<String> roles, List<String> organizations) {

    public static final String ADMIN = "admin";
    public static final String AUDITOR = "auditor";
    public static final String REGISTRAR = "registrar";
    public static final String MEMBER_READER = "member-reader";

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether the caller's reading is limited to the subtrees of its claim. */
    public boolean readsWithinSubtrees() {
        return !is(ADMIN) && !is(AUDITOR);
    }

    /** Whether the caller's writing is limited to the subtrees of its claim. */
    public boolean writesWithinSubtrees() {
        return !is(ADMIN);
    }

    /** The role that counts for the log: the strongest one. */
    public String role() {
        for (String role : List.of(ADMIN, AUDITOR, REGISTRAR, MEMBER_READER)) {
            if (roles.contains(role)) {
                return role;
            }
        }
        return "none";
    }
}
