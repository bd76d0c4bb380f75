package vn.partyregistry.organization;

import vn.partyregistry.change.Level;
import vn.partyregistry.change.OrganizationType;

/** What a list of organizations is narrowed to; each part may be null. */
public record OrganizationFilter(
        OrganizationType type, Level level, String parent, String under, Standing status, String query, String name) {

    /** Which organizations a list shows: by default those in force on the day. */
    public enum Standing {
        ACTIVE,
        ENDED,
        ANY
    }

    /** The same below anything. */
    OrganizationFilter anywhere() {
        return new OrganizationFilter(type, level, parent, null, status, query, name);
    }
}
