package vn.partyregistry.replay;

/** The source cannot be read as what it should be; the message says where and why. */
final class UnusableSource extends RuntimeException {

    UnusableSource(String message) {
        super(message);
    }
}
