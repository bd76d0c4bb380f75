package vn.partyregistry.server;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/**
 * How many files the process may have open. Connections must never take the last of them: a process that can open none neither reaches
 * its database nor sees whether its PostgreSQL lives.
 */
record OpenFiles(long most) {

    private static final Logger LOG = Logger.getLogger(OpenFiles.class);

    /** For libraries, the database, the log, and what the machine wants. */
    private static final int FOR_THE_REST = 500;

    static OpenFiles ofThisProcess() {
        return new OpenFiles(
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                        ? unix.getMaxFileDescriptorCount()
                        : Long.MAX_VALUE);
    }

    /** How many connections there is room for, when there is none for as many as are wanted. */
    OptionalInt connectionsFor(int wanted) {
        if (most - FOR_THE_REST >= wanted) {
            return OptionalInt.empty();
        }
        int fewer = (int) Math.max(most - FOR_THE_REST, most / 4);
        LOG.infof(
                "Takes %d connections instead of %d: the process may open %d files (ulimit -n, LimitNOFILE)",
                fewer, wanted, most);
        return OptionalInt.of(fewer);
    }
}
