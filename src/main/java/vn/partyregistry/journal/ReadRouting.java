package vn.partyregistry.journal;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import vn.partyregistry.http.KnowledgeParameters;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.store.Replica;
import vn.partyregistry.time.RegistryClock;

/**
 * Lets a replica answer readings of history as far as it has come: the newest state is then that of the last recording which PostgreSQL
 * itself was heard to keep, and a caller may demand more.
 */
public class ReadRouting {

    private static final Set<String> READINGS = Set.of("GET", "HEAD");

    private final Replica replica;
    private final KnownHead known;
    private final Journal journal;

    ReadRouting(Replica replica, KnownHead known, Journal journal) {
        this.replica = replica;
        this.known = known;
        this.journal = journal;
    }

    /** Before the question whether the request is within its caller's scope, which is read from the same place. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION - 1)
    public void route(ContainerRequestContext request, SimpleResourceInfo resource) {
        if (replica.isGiven()
                && READINGS.contains(request.getMethod())
                && resource.getResourceClass().isAnnotationPresent(ReadsHistory.class)) {
            replica.mayAnswer(known.position());
        }
    }

    /** After that question: who may not ask is not told how far the registry has come. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void require(ContainerRequestContext request) {
        String demanded = request.getHeaderString(KnowledgeParameters.MIN_POSITION);
        if (demanded == null || !READINGS.contains(request.getMethod())) {
            return;
        }
        ParameterReader reader = new ParameterReader();
        Long least = reader.number(KnowledgeParameters.MIN_POSITION, demanded, 0, Long.MAX_VALUE);
        reader.done();
        if (least <= known.position()) {
            return;
        }
        replica.leave();
        long head = journal.head(RegistryClock.today()).position();
        if (least > head) {
            throw new Refusal(
                    Problem.POSITION_NOT_REACHED,
                    Violation.ofParameter(KnowledgeParameters.MIN_POSITION, "position.notReached", least, head));
        }
    }
}
