package vn.partyregistry.change;

import vn.partyregistry.problem.Violation;
import vn.partyregistry.time.Cause;

/** A rule that a change breaks, or an order it cannot carry out, where and how gravely. */
public record Finding(Cause cause, Severity severity, Violation violation) {}
