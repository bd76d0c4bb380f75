package vn.partyregistry.model;

/**
 * What model and service say differently.
 *
 * @param asked the question to which they answer differently, null when it is something else
 */
record Difference(String text, Asked asked) {}
