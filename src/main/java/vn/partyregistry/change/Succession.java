package vn.partyregistry.change;

/** One organization continues in another, and by which kind of change. */
public record Succession(String from, String to, String kind) {}
