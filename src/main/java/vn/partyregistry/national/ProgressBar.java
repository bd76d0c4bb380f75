package vn.partyregistry.national;

import java.io.PrintStream;
import java.util.Locale;

/** Tells how far a load has come: one line that is written over on a terminal, a line now and then elsewhere. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private double alreadyDone;
    private long toldAt;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Begins with the share that an earlier run has loaded. */
    void goOnFrom(double done) {
        alreadyDone = done;
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /**
     * @param done between 0 and 1
     * @param rows written by this run
     */
    synchronized void tell(double done, long rows, String what) {
        long now = System.nanoTime();
        if (now - toldAt < (terminal ? 250_000_000L : 10_000_000_000L)) {
            return;
        }
        toldAt = now;
        int filled = (int) Math.round(done * WIDTH);
        double gone = done - alreadyDone;
        String left = gone < 0.002 ? "" : ", " + time(seconds() / gone * (1 - done)) + " left to load";
        String line = String.format(
                Locale.ROOT,
                "[%s%s] %5.1f %%  %,d rows, %,.0f rows/s%s  %s",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                100 * done,
                rows,
                rows / seconds(),
                left,
                what);
        if (terminal) {
            out.print("\r\033[K" + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** A line that stays. */
    synchronized void say(String format, Object... arguments) {
        out.print(terminal ? "\r\033[K" : "");
        out.printf(Locale.ROOT, "%7.1f s  " + format + "%n", prepend(arguments));
    }

    private Object[] prepend(Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = seconds();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    private static String time(double seconds) {
        return seconds < 90 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }
}
