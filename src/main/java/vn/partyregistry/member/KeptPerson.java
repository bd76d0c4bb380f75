package vn.partyregistry.member;

import java.time.LocalDate;

/** A person as the registry keeps one: the card number as a hash only, and nothing of what was erased. */
public record KeptPerson(
        String member,
        String fullName,
        LocalDate bornOn,
        String gender,
        String cardHash,
        String cardLast,
        String salt,
        String digest) {}
