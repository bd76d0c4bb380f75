package vn.partyregistry.server;

import io.quarkus.runtime.QuarkusApplication;

/** A start that ends as soon as it has succeeded, by which the classes a start needs are recorded. */
public class Rehearsal implements QuarkusApplication {

    @Override
    public int run(String... args) {
        return 0;
    }
}
