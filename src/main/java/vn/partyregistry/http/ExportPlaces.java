package vn.partyregistry.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;

/** How many exports are on their way at a time: each keeps a thread, and the database busy. */
@ApplicationScoped
class ExportPlaces {

    private final Semaphore places;

    ExportPlaces(@ConfigProperty(name = "registry.exports.at-once") int most) {
        places = new Semaphore(most);
    }

    /** Takes a place, to be given back; refuses with {@code busy} where there is none. */
    void take() {
        if (!places.tryAcquire()) {
            throw new Refusal(Problem.BUSY);
        }
    }

    void giveBack() {
        places.release();
    }
}
