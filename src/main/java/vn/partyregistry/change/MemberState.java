package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a member is between two decisions; never the person's name, birth or card.
 *
 * @param organization the cell of official membership (rule MEM-01), null once the member has left
 * @param readmittedOn last day of re-admission, null for members who never left
 */
public record MemberState(
        MemberStatus status,
        String organization,
        LocalDate admittedOn,
        LocalDate ceremonyOn,
        LocalDate officialOn,
        LocalDate leftOn,
        LeaveReason leaveReason,
        LocalDate readmittedOn) {

    public static MemberState admitted(String cell, LocalDate on, LocalDate ceremonyOn) {
        return new MemberState(MemberStatus.PROBATIONARY, cell, on, ceremonyOn, null, null, null, null);
    }

    public MemberState recognized(LocalDate on) {
        return new MemberState(
                MemberStatus.OFFICIAL, organization, admittedOn, ceremonyOn, on, leftOn, leaveReason, readmittedOn);
    }

    public MemberState in(String cell) {
        return new MemberState(status, cell, admittedOn, ceremonyOn, officialOn, leftOn, leaveReason, readmittedOn);
    }

    public MemberState left(LocalDate on, LeaveReason reason) {
        return new MemberState(MemberStatus.LEFT, null, admittedOn, ceremonyOn, officialOn, on, reason, readmittedOn);
    }

    public MemberState readmitted(String cell, LocalDate on) {
        return new MemberState(MemberStatus.PROBATIONARY, cell, admittedOn, ceremonyOn, null, null, null, on);
    }

    /** What the member is when standing and cell, each if it still is as a decision made it, go back to what they were. */
    MemberState without(MemberState given, MemberState before) {
        MemberState standing = sameStanding(given) ? before : this;
        boolean sameCell = Objects.equals(organization, given.organization);
        return new MemberState(
                standing.status,
                standing.active() ? sameCell ? before.organization : organization : null,
                standing.admittedOn,
                standing.ceremonyOn,
                standing.officialOn,
                standing.leftOn,
                standing.leaveReason,
                standing.readmittedOn);
    }

    private boolean sameStanding(MemberState other) {
        return in(null).equals(other.in(null));
    }

    public boolean active() {
        return status != MemberStatus.LEFT;
    }
}
