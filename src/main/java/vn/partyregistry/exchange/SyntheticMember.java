package vn.partyregistry.exchange;

import java.time.LocalDate;

/** An invented person in the making of the demonstration records: who it is, where it sits, when it will leave. */
final class SyntheticMember {

    final String id;
    final String fullName;
    final String gender;
    final String cardNumber;
    final LocalDate bornOn;
    final LocalDate leavesOn;
    final String leaveReason;
    boolean official;
    boolean left;
    SyntheticCell cell;

    SyntheticMember(
            String id,
            String fullName,
            String gender,
            String cardNumber,
            LocalDate bornOn,
            LocalDate leavesOn,
            String leaveReason) {
        this.id = id;
        this.fullName = fullName;
        this.gender = gender;
        this.cardNumber = cardNumber;
        this.bornOn = bornOn;
        this.leavesOn = leavesOn;
        this.leaveReason = leaveReason;
    }
}
