package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.store.Database;

/**
 * Keys that clients give their requests ({@code Idempotency-Key}), kept for ever. The natural key of the paper already
 * makes a retry safe; the client's key in addition catches one that is used for two different papers.
 */
@ApplicationScoped
public class RetryKeys {

    private final Database database;

    RetryKeys(Database database) {
        this.database = database;
    }

    /** Refuses a key that the same caller used for another paper. */
    void check(Order order) {
        if (order.retryKey() == null) {
            return;
        }
        database.first(
                        "SELECT natural_key FROM idempotency_key WHERE caller = ? AND key = ?",
                        row -> row.getString(1),
                        order.recordedBy(),
                        order.retryKey())
                .filter(used -> !used.equals(DecisionKeys.naturalKey(order.content())))
                .ifPresent(used -> {
                    throw new Refusal(
                            Problem.IDEMPOTENCY_KEY_REUSED,
                            Violation.ofParameter("Idempotency-Key", "idempotencyKey.reused"));
                });
    }

    void keep(Order order, String decision) {
        if (order.retryKey() != null) {
            database.write(
                    "INSERT INTO idempotency_key (caller, key, natural_key, decision) VALUES (?, ?, ?, ?)",
                    order.recordedBy(),
                    order.retryKey(),
                    DecisionKeys.naturalKey(order.content()),
                    decision);
        }
    }
}
