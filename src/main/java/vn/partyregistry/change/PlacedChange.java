package vn.partyregistry.change;

import vn.partyregistry.time.Cause;

/** A change at its place in legal order. */
public record PlacedChange(Change change, Cause cause) {}
