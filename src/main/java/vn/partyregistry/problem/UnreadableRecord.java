package vn.partyregistry.problem;

/** Something recorded that this version of the registry cannot read: a newer one beside it has recorded it, and will answer. */
public final class UnreadableRecord extends RuntimeException {

    public UnreadableRecord(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
