package vn.partyregistry.exchange;

/**
 * How far a run has come.
 *
 * @param lines how many lines were gone through
 * @param fresh of them such as are recorded, if the whole file is
 * @param same recorded before
 */
record ImportTally(long lines, long fresh, long same, long refused) {

    static final ImportTally NOTHING = new ImportTally(0, 0, 0, 0);

    ImportTally and(LineOutcome outcome) {
        long length = outcome.last() - outcome.first() + 1;
        return new ImportTally(
                outcome.last(),
                fresh + (outcome.kind() == LineOutcome.Kind.FRESH ? length : 0),
                same + (outcome.kind() == LineOutcome.Kind.SAME ? length : 0),
                refused + (outcome.kind() == LineOutcome.Kind.REFUSED ? length : 0));
    }
}
