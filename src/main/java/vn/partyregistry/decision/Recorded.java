package vn.partyregistry.decision;

import vn.partyregistry.change.Outcome;

/**
 * What became of an order to record: the paper as now known, whether it was recorded just now, and what it made of
 * history (null when it was there already).
 */
record Recorded(DecisionRecord decision, boolean fresh, Outcome outcome) {}
