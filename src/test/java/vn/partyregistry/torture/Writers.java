package vn.partyregistry.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Eight who send paper after paper, and repeat each until it is acknowledged. */
final class Writers implements AutoCloseable {

    private static final int NUMBER = 8;
    private static final AtomicInteger SO_FAR = new AtomicInteger();

    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    Writers(Caller caller) {
        for (int i = 0; i < NUMBER; i++) {
            Papers papers = new Papers("W" + SO_FAR.getAndIncrement() + "N");
            Thread thread = new Thread(() -> write(caller, papers));
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void write(Caller caller, Papers papers) {
        try {
            while (!enough.get()) {
                caller.record(papers.next());
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something that the papers bring about. */
    interface Event {
        boolean hasHappened();
    }

    /** Waits while they write. */
    static void await(Event event, long patienceNanos, String otherwise) throws InterruptedException {
        long began = System.nanoTime();
        while (!event.hasHappened()) {
            if (System.nanoTime() - began > patienceNanos) {
                throw new IllegalStateException(otherwise);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Lets each have its last paper acknowledged, if that comes within reason. */
    @Override
    public void close() throws InterruptedException {
        enough.set(true);
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        for (Thread thread : threads) {
            thread.join(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            thread.interrupt();
        }
    }
}
