package vn.partyregistry.server;

/** A reason the service cannot start, as one sentence for whoever started it: what, where, and what to do. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
