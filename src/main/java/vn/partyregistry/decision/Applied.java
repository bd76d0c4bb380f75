package vn.partyregistry.decision;

import vn.partyregistry.change.Outcome;

/**
 * A recording has become the believed history; whatever is kept beside it follows within the same transaction.
 *
 * @param position the recording's own
 */
public record Applied(Outcome outcome, long position) {}
