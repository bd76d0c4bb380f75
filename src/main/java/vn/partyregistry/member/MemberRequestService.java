package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.partyregistry.member.MemberRequestView.Kind;
import vn.partyregistry.member.MemberRequestView.NewAnswer;
import vn.partyregistry.member.MemberRequestView.NewRequest;
import vn.partyregistry.member.MemberRequestView.Outcome;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.security.AccessLog;
import vn.partyregistry.security.Caller;
import vn.partyregistry.time.RegistryClock;

/** Notes requests of members and their answers, and erases what may be erased (law 91/2025/QH15: the rights of the person). */
@ApplicationScoped
class MemberRequestService {

    /** Nothing in the registry rests on these. */
    private static final List<String> ALWAYS = List.of("gender", "cardNumber");

    /** Whose membership the papers decide must be told from others for as long as these are needed. */
    private static final List<String> AFTERWARDS = List.of("gender", "cardNumber", "fullName", "bornOn");

    private final MemberRequestRepository requests;
    private final AccessLog log;
    private final int days;
    private final Period kept;

    MemberRequestService(
            MemberRequestRepository requests,
            AccessLog log,
            @ConfigProperty(name = "registry.requests.days") int days,
            @ConfigProperty(name = "registry.members.kept-after-leaving") String kept) {
        this.requests = requests;
        this.log = log;
        this.days = days;
        this.kept = Period.parse(kept);
    }

    @Transactional
    MemberRequestView receive(String member, NewRequest request, Caller caller) {
        LocalDate today = RegistryClock.today();
        LocalDate receivedOn = request.receivedOn() == null ? today : request.receivedOn();
        if (receivedOn.isAfter(today)) {
            throw refused("/receivedOn", "request.notYet", receivedOn);
        }
        long id = requests.insert(member, request.kind(), receivedOn, receivedOn.plusDays(days), caller.name());
        log.written(caller.name(), caller.role(), "request " + request.kind() + " " + id, List.of(member));
        return requests.find(member, id, today).orElseThrow();
    }

    /**
     * Answers a request; one of erasure is carried out with it.
     *
     * @throws Refusal {@code not-found}, {@code invalid-request}, {@code request-answered}; nothing is stored then
     */
    @Transactional
    MemberRequestView answer(String member, long id, NewAnswer answer, Caller caller) {
        LocalDate today = RegistryClock.today();
        MemberRequestView request = requests.find(member, id, today).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
        check(request, answer);
        boolean erases = request.kind() == Kind.ERASURE && answer.outcome() == Outcome.FULFILLED;
        boolean identityToo = erases && isOver(member, today);
        List<String> erased = !erases ? List.of() : identityToo ? AFTERWARDS : ALWAYS;
        if (!requests.insert(id, answer, erased, today, caller.name())) {
            throw new Refusal(Problem.REQUEST_ANSWERED, Violation.ofParameter("request", "request.answered", id));
        }
        if (erases) {
            requests.erase(member, identityToo);
        }
        log.written(caller.name(), caller.role(), "answer " + answer.outcome() + " " + id, List.of(member));
        return requests.find(member, id, today).orElseThrow();
    }

    private boolean isOver(String member, LocalDate today) {
        Optional<LocalDate> left = requests.leftOn(member, today);
        return left.isPresent() && !left.get().plus(kept).isAfter(today);
    }

    private void check(MemberRequestView request, NewAnswer answer) {
        if (answer.outcome() == Outcome.REFUSED && answer.reason() == null) {
            throw refused("/reason", "field.NotNull");
        }
        boolean corrected = request.kind() == Kind.CORRECTION && answer.outcome() == Outcome.FULFILLED;
        if (corrected && answer.decision() == null) {
            throw refused("/decision", "field.NotNull");
        }
        if (answer.decision() != null && !requests.isDecision(answer.decision())) {
            throw refused("/decision", "request.decisionUnknown", answer.decision());
        }
    }

    private static Refusal refused(String pointer, String key, Object... arguments) {
        return new Refusal(Problem.INVALID_REQUEST, Violation.at(pointer, key, arguments));
    }
}
