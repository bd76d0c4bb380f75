package vn.partyregistry.change;

/** Where a person stands in the Party: dự bị, chính thức, or no longer a member. */
public enum MemberStatus {
    PROBATIONARY,
    OFFICIAL,
    LEFT
}
