package vn.partyregistry.backup;

/** Why a file cannot be restored, or a registry not be restored into, as a sentence for whoever asked for it. */
final class Unusable extends RuntimeException {

    Unusable(String sentence) {
        super(sentence, null, false, false);
    }

    static Unusable line(long number, String why) {
        return new Unusable("Line " + number + ": " + why);
    }
}
