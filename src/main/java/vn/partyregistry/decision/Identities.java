package vn.partyregistry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.partyregistry.change.Admit;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.Finding;
import vn.partyregistry.change.Founding;
import vn.partyregistry.change.MemberEntry;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.change.Rule;
import vn.partyregistry.change.Severity;
import vn.partyregistry.member.MemberTimelines;
import vn.partyregistry.member.Persons;
import vn.partyregistry.organization.OrganizationTimelines;
import vn.partyregistry.problem.Violation;

/** Ids are never used twice, whatever became of their first use, and a card number is one person's. */
@ApplicationScoped
public class Identities {

    private final OrganizationTimelines organizations;
    private final MemberTimelines members;
    private final Persons persons;

    Identities(OrganizationTimelines organizations, MemberTimelines members, Persons persons) {
        this.organizations = organizations;
        this.members = members;
        this.persons = persons;
    }

    /** The content with an id for every person who came without one. */
    static DecisionContent identified(DecisionContent content) {
        List<Change> identified = new ArrayList<>();
        for (Change change : content.changes()) {
            boolean unnamed =
                    change instanceof Admit && ((Admit) change).member().id() == null;
            identified.add(
                    unnamed ? ((Admit) change).of(((Admit) change).member().identified(Persons.newId())) : change);
        }
        return content.withChanges(identified);
    }

    List<String> established(List<PlacedChange> placed) {
        return placed.stream()
                .flatMap(change -> change.change().foundings().stream())
                .map(Founding::organization)
                .toList();
    }

    List<MemberEntry> admitted(List<PlacedChange> placed) {
        return placed.stream()
                .filter(change -> change.change() instanceof Admit)
                .map(change -> ((Admit) change.change()).member())
                .toList();
    }

    /** Everything that takes an id of another decision, or a card of another person. */
    List<Finding> check(List<PlacedChange> placed) {
        List<String> newOrganizations = established(placed);
        List<MemberEntry> newMembers = admitted(placed);
        List<Finding> findings = new ArrayList<>();
        if (!newOrganizations.isEmpty()) {
            Map<String, String> taken = organizations.establishers(newOrganizations);
            findings.addAll(collisions(
                    placed,
                    Rule.ORG_21,
                    "/organization",
                    "organization.alreadyEstablished",
                    taken,
                    change -> change.change().foundings().stream()
                            .map(Founding::organization)
                            .toList()));
        }
        if (!newMembers.isEmpty()) {
            Map<String, String> taken =
                    members.admitters(newMembers.stream().map(MemberEntry::id).toList());
            Function<PlacedChange, List<String>> member = change -> change.change() instanceof Admit
                    ? List.of(((Admit) change.change()).member().id())
                    : List.of();
            findings.addAll(collisions(placed, Rule.MEM_01, "/member/id", "member.alreadyAdmitted", taken, member));
            Map<String, String> holders = new HashMap<>(persons.holdersOf(newMembers));
            holders.putAll(sameCard(newMembers));
            findings.addAll(collisions(placed, Rule.MEM_01, "/member/cardNumber", "member.cardTaken", holders, member));
        }
        return findings;
    }

    /** An issuer is an organization that the registry knows, on whatever days, or that the paper itself establishes. */
    Optional<Violation> unknownIssuer(DecisionContent content, List<PlacedChange> placed) {
        String issuer = content.issuer();
        boolean known = issuer == null
                || established(placed).contains(issuer)
                || organizations.establishers(List.of(issuer)).containsKey(issuer);
        return known ? Optional.empty() : Optional.of(Violation.at("/issuer", "organization.unknown", issuer));
    }

    /** Those whose card another admission of the same paper gives to another person before. */
    private static Map<String, String> sameCard(List<MemberEntry> entries) {
        Map<String, String> firstOf = new HashMap<>();
        Map<String, String> taken = new HashMap<>();
        for (MemberEntry entry : entries) {
            String first = entry.cardNumber() == null ? null : firstOf.putIfAbsent(entry.cardNumber(), entry.id());
            if (first != null && !first.equals(entry.id())) {
                taken.put(entry.id(), first);
            }
        }
        return taken;
    }

    private static List<Finding> collisions(
            List<PlacedChange> placed,
            Rule rule,
            String pointer,
            String key,
            Map<String, String> taken,
            Function<PlacedChange, List<String>> subjects) {
        List<Finding> findings = new ArrayList<>();
        for (PlacedChange change : placed) {
            for (String id : subjects.apply(change)) {
                if (taken.containsKey(id)
                        && !taken.get(id).equals(change.cause().decision())) {
                    String at = "/changes/" + change.cause().index() + pointer;
                    findings.add(new Finding(change.cause(), Severity.BLOCK, Violation.ofRule(rule.id(), at, key, id)));
                }
            }
        }
        return findings;
    }
}
