package vn.partyregistry.http;

/** An answer for a terminal; it tells nothing of the snapshot, nor of persons. */
public record PlainText(String text) {}
