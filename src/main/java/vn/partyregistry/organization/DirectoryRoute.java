package vn.partyregistry.organization;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.partyregistry.http.EarlyAnswers;

/** Answers the most frequent question, one organization in the newest state, from the directory. */
@ApplicationScoped
class DirectoryRoute {

    private final EarlyAnswers early;
    private final DirectoryKeeper keeper;

    DirectoryRoute(EarlyAnswers early, DirectoryKeeper keeper) {
        this.early = early;
        this.keeper = keeper;
    }

    void register(@Observes Router router) {
        early.give(router, "/v1/organizations/:id", keeper::newest);
    }
}
