package vn.partyregistry.torture;

/** Watches how long nothing is acknowledged. */
final class Gaps implements AutoCloseable {

    private static final int LOOKS_MILLIS = 20;

    private final Ledger ledger;
    private final Thread thread = new Thread(this::watch);
    private volatile boolean over;
    private volatile long longest;
    private volatile long since = System.nanoTime();

    Gaps(Ledger ledger) {
        this.ledger = ledger;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        int before = ledger.size();
        while (!over) {
            int now = ledger.size();
            longest = Math.max(longest, System.nanoTime() - since);
            if (now != before) {
                before = now;
                since = System.nanoTime();
            }
            try {
                Thread.sleep(LOOKS_MILLIS);
            } catch (InterruptedException hurried) {
                return;
            }
        }
    }

    /** In seconds. */
    double longest() {
        return longest / 1e9;
    }

    @Override
    public void close() {
        over = true;
    }
}
