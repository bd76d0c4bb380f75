package vn.partyregistry.model;

import java.util.List;

/** What can be known of an organization or of a member. */
enum Attribute {
    TYPE,
    NAME,
    SHORT_NAME,
    LOCALITY,
    PARENT,
    DELEGATED_UPPER_AUTHORITY,
    CONTINUITY,
    ESTABLISHED_ON,
    STATUS,
    CELL,
    ADMITTED_ON,
    CEREMONY_ON,
    OFFICIAL_ON,
    LEFT_ON,
    LEAVE_REASON,
    READMITTED_ON;

    /** What an annulment from a day on takes back, each for itself. */
    static final List<Attribute> OF_ORGANIZATIONS =
            List.of(TYPE, NAME, SHORT_NAME, LOCALITY, PARENT, DELEGATED_UPPER_AUTHORITY, CONTINUITY);

    /** What belongs together to a member's standing. */
    static final List<Attribute> OF_STANDING =
            List.of(STATUS, ADMITTED_ON, CEREMONY_ON, OFFICIAL_ON, LEFT_ON, LEAVE_REASON, READMITTED_ON);
}
