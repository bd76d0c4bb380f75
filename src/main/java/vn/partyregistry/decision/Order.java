package vn.partyregistry.decision;

import vn.partyregistry.change.DecisionContent;

/**
 * How a paper is to be recorded.
 *
 * @param role in which role, for the access log
 * @param expectedPosition the head the client has seen, null when it does not matter
 * @param retryKey the client's own key for the request, null when it gives none
 * @param original what is kept of it when it is recorded again from a backup, null otherwise
 */
public record Order(
        DecisionContent content,
        String recordedBy,
        String role,
        boolean dryRun,
        Long expectedPosition,
        String retryKey,
        Original original) {

    public Order(
            DecisionContent content,
            String recordedBy,
            String role,
            boolean dryRun,
            Long expectedPosition,
            String retryKey) {
        this(content, recordedBy, role, dryRun, expectedPosition, retryKey, null);
    }

    /** What the registry records by itself. */
    public Order(DecisionContent content, String recordedBy) {
        this(content, recordedBy, "registry", false, null, null);
    }

    Order of(DecisionContent other) {
        return new Order(other, recordedBy, role, dryRun, expectedPosition, retryKey, original);
    }

    boolean isAgain() {
        return original != null;
    }
}
