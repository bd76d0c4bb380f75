package vn.partyregistry.change;

/** How one change concerns one subject that it names. */
public record Touch(Subject subject, Access access) {

    /** What the change does with the subject. */
    public enum Access {
        /** It changes the subject itself. */
        WRITES,
        /** It rests on the subject: on its being in force, and on its type. */
        READS,
        /** It changes the subject, and what becomes of those in it is part of the change. */
        EMPTIES
    }

    public static Touch writes(String organization) {
        return new Touch(Subject.organization(organization), Access.WRITES);
    }

    public static Touch reads(String organization) {
        return new Touch(Subject.organization(organization), Access.READS);
    }

    public static Touch empties(String organization) {
        return new Touch(Subject.organization(organization), Access.EMPTIES);
    }

    public static Touch writesMember(String member) {
        return new Touch(Subject.member(member), Access.WRITES);
    }
}
