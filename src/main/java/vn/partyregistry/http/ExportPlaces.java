package vn.partyregistry.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;

/** How many exports are on their way at a time: each keeps a thread, and the database busy. */
@ApplicationScoped
public class ExportPlaces {

    private final Semaphore places;
    private final CurrentVertxRequest request;

    ExportPlaces(@ConfigProperty(name = "registry.exports.at-once") int most, CurrentVertxRequest request) {
        this.places = new Semaphore(most);
        this.request = request;
    }

    /**
     * Gives an export a place until its request is over, and reads its first rows: once it is being written, what hinders it could
     * not be told any more.
     *
     * @throws Refusal {@code busy} where there is no place
     */
    public Export begin(Export export) {
        if (!places.tryAcquire()) {
            throw new Refusal(Problem.BUSY);
        }
        request.getCurrent().addEndHandler(over -> places.release());
        return export.with(new Begun(export.rows(), export.rows().next()));
    }

    /** One for each export that may still be begun. */
    Semaphore places() {
        return places;
    }

    /** Rows of which the first have been read. */
    private static final class Begun implements Export.Batches {

        private final Export.Batches rest;
        private List<? extends Record> first;

        Begun(Export.Batches rest, List<? extends Record> first) {
            this.rest = rest;
            this.first = first;
        }

        @Override
        public List<? extends Record> next() {
            List<? extends Record> next = first == null ? rest.next() : first;
            first = null;
            return next;
        }
    }
}
