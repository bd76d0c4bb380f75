package vn.partyregistry.backup;

import java.io.PrintStream;
import java.util.Locale;

/** How far it has come: one line that is written over on a terminal, elsewhere one now and then. */
final class Bar {

    private static final int WIDTH = 30;
    private static final long OFTEN_NANOS = 250_000_000L;
    private static final long SELDOM_NANOS = 10_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private final String doing;
    private final long from;
    private final long total;
    private final long began = System.nanoTime();
    private long toldAt = began;
    private long done;

    /** @param from how much of the total is done already */
    Bar(PrintStream out, String doing, long from, long total) {
        this.out = out;
        this.terminal = System.console() != null;
        this.doing = doing;
        this.from = from;
        this.total = total;
        this.done = from;
    }

    void step() {
        done++;
        long now = System.nanoTime();
        if (now - toldAt > (terminal ? OFTEN_NANOS : SELDOM_NANOS)) {
            toldAt = now;
            tell();
        }
    }

    private void tell() {
        double perSecond = (done - from) * 1e9 / (toldAt - began);
        int filled = total == 0 ? WIDTH : (int) Math.min(WIDTH, WIDTH * done / total);
        String line = String.format(
                Locale.ROOT,
                "%s [%s%s] %,d of %,d positions, %,.0f/s, %,.0f s left",
                doing,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                done,
                total,
                perSecond,
                (total - done) / perSecond);
        if (terminal) {
            out.print("\r\033[K" + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** Leaves a line that stays. */
    void end(String format, Object... arguments) {
        out.print(terminal ? "\r\033[K" : "");
        out.printf(Locale.ROOT, format + " (%.1f s)%n", with(arguments, (System.nanoTime() - began) / 1e9));
    }

    private static Object[] with(Object[] arguments, Object last) {
        Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = last;
        return all;
    }
}
