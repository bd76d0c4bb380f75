package vn.partyregistry.store;

import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Where the request at hand is read: at first from PostgreSQL itself, and from a replica once its resource and its caller allow it. */
@RequestScoped
public class ReadRoute {

    private static final long PRIMARY = Long.MAX_VALUE;

    private final AtomicLong needed = new AtomicLong(PRIMARY);

    /** Lets a replica answer that has come at least to this position. */
    public void mayLag(long position) {
        needed.set(position);
    }

    /** From now on this request is read from PostgreSQL itself. */
    void stay() {
        needed.set(PRIMARY);
    }

    boolean isToReplica() {
        return needed.get() != PRIMARY;
    }

    long needed() {
        return needed.get();
    }
}
