package vn.partyregistry.change;

/**
 * One organization continues in another, and by which kind of change.
 *
 * @param from null where an heir is named alone: whose heir it is, is told by who is placed in it
 * @param to null where one that ends is named alone: who continues it, is told by where those in it are placed
 */
public record Succession(String from, String to, String kind) {}
