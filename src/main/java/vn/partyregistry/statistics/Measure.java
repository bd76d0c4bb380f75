package vn.partyregistry.statistics;

import vn.partyregistry.change.MemberStatus;
import vn.partyregistry.change.OrganizationType;

/** What is counted, as places in one row of numbers: members by status, organizations by type, and those right below by type. */
final class Measure {

    static final int OFFICIAL = 0;
    static final int PROBATIONARY = 1;

    private static final int TYPES = OrganizationType.values().length;
    private static final int UNITS = 2;
    private static final int DIRECT = UNITS + TYPES;

    static final int COUNT = DIRECT + TYPES;

    private Measure() {}

    static int of(MemberStatus status) {
        return status == MemberStatus.OFFICIAL ? OFFICIAL : PROBATIONARY;
    }

    static int units(OrganizationType type) {
        return UNITS + type.ordinal();
    }

    static int direct(OrganizationType type) {
        return DIRECT + type.ordinal();
    }

    /** Whether it counts for the organization alone and not for those above it. */
    static boolean staysBelow(int measure) {
        return measure >= DIRECT;
    }
}
