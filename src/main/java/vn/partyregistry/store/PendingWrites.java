package vn.partyregistry.store;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Consumer;

/** What the present transaction has yet to write: it goes with the next statement, and at the latest before the commit. */
final class PendingWrites {

    private static final Object KEY = PendingWrites.class;

    private final TransactionSynchronizationRegistry transactions;
    private final Consumer<Writes> sender;

    PendingWrites(TransactionSynchronizationRegistry transactions, Consumer<Writes> sender) {
        this.transactions = transactions;
        this.sender = sender;
    }

    /** Whether there is a transaction for it to wait in. */
    boolean add(String sql, Object... arguments) {
        if (transactions.getTransactionKey() == null) {
            return false;
        }
        Writes pending = (Writes) transactions.getResource(KEY);
        if (pending == null) {
            transactions.registerInterposedSynchronization(new BeforeCommit());
            pending = Writes.NONE;
        }
        transactions.putResource(KEY, pending.and(sql, arguments));
        return true;
    }

    /** Hands over what is pending, which is so no longer. */
    Writes take() {
        if (transactions.getTransactionKey() == null) {
            return Writes.NONE;
        }
        Writes pending = (Writes) transactions.getResource(KEY);
        if (pending == null || pending.count() == 0) {
            return Writes.NONE;
        }
        transactions.putResource(KEY, Writes.NONE);
        return pending;
    }

    void send() {
        Writes pending = take();
        if (pending.count() > 0) {
            sender.accept(pending);
        }
    }

    private final class BeforeCommit implements Synchronization {

        @Override
        public void beforeCompletion() {
            send();
        }

        @Override
        public void afterCompletion(int status) {
            // Undone, they are forgotten with the transaction.
        }
    }
}
