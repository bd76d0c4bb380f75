package vn.partyregistry.journal;

import java.time.Instant;

/** A position taken and its instant, which rise together. */
public record Recording(long position, Instant recordedAt) {}
