package vn.partyregistry.store;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import java.util.function.Supplier;

/** Work of many recordings in a row: what is kept for the length of a request would be out of date with the next of them. */
public final class OwnRequest {

    private OwnRequest() {}

    public static <T> T call(Supplier<T> work) {
        ManagedContext requests = Arc.container().requestContext();
        requests.activate();
        try {
            return work.get();
        } finally {
            requests.terminate();
        }
    }
}
