package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import vn.partyregistry.model.Asked.Topic;

/** What is asked of the service and of the model alike: a little at random moments, everything at the end. */
final class Interrogation {

    private static final String ROOT = "P";
    private static final int MEMBER_HISTORY = 11;
    private static final int VERSIONS = 12;
    private static final int KINDS = 13;

    private final Random random;
    private final NaiveRegistry model;
    private final ServiceCorner corner;
    private final Set<String> organizations = new TreeSet<>(Set.of(ROOT, "KHONG"));
    private final Set<String> members = new TreeSet<>(Set.of("MKHONG"));

    Interrogation(Random random, NaiveRegistry model, ServiceCorner corner) {
        this.random = random;
        this.model = model;
        this.corner = corner;
    }

    /** Some questions about one random day, as known now or at any time before. */
    List<Asked> some(int count) {
        notice();
        int position = random.nextBoolean() ? model.head() : random.nextInt(model.head() + 1);
        Moment moment = new Moment(model, anyDay(), position);
        Set<Topic> topics = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            topics.add(new Topic(random.nextInt(KINDS), moment.day, any(organizations), any(members)));
        }
        return topics.stream().map(topic -> ask(topic, moment)).toList();
    }

    /** The bridge of some organization between two random days, as known now or at any time before. */
    Difference bridge() {
        notice();
        LocalDate one = anyDay();
        LocalDate other = anyDay();
        int position = random.nextBoolean() ? model.head() : random.nextInt(model.head() + 1);
        return new BridgeQuestions(model, corner)
                .difference(
                        random.nextBoolean() ? ROOT : any(organizations),
                        one.isBefore(other) ? one : other,
                        one.isBefore(other) ? other : one,
                        position);
    }

    /** Every history as known now, and every kind of question about the root. */
    List<Asked> everything() {
        notice();
        Moment moment = new Moment(model, anyDay(), model.head());
        Set<Topic> topics = new LinkedHashSet<>();
        organizations.forEach(id -> topics.add(new Topic(VERSIONS, moment.day, id, "")));
        members.forEach(id -> topics.add(new Topic(MEMBER_HISTORY, moment.day, "", id)));
        for (int kind = 0; kind < KINDS; kind++) {
            topics.add(new Topic(kind, moment.day, ROOT, any(members)));
        }
        return topics.stream().map(topic -> ask(topic, moment)).toList();
    }

    /** The same question about what is known now. */
    Asked now(Topic topic) {
        return ask(topic, new Moment(model, topic.day(), model.head()));
    }

    /** Remembers who was ever there, so that the vanished are asked for too. */
    private void notice() {
        NaiveRegistry.Histories histories = model.histories(model.head());
        organizations.addAll(histories.organizations().keySet());
        members.addAll(histories.members().keySet());
    }

    private Asked ask(Topic topic, Moment moment) {
        OrganizationAnswers organizations = new OrganizationAnswers(corner, moment);
        MemberAnswers members = new MemberAnswers(corner, moment);
        String id = topic.organization();
        String member = topic.member();
        String organizationPath = "/v1/organizations/" + corner.wire.id(id);
        String memberPath = "/v1/members/" + corner.wire.id(member);
        Map<String, String> all = Map.of("limit", "1000");
        Map<String, String> under = Map.of("limit", "1000", "under", corner.wire.id(id));
        int position = moment.position;
        return switch (topic.kind()) {
            case 0 -> new Asked(corner, topic, organizationPath, Map.of(), position, organizations.one(id));
            case 1 ->
                new Asked(corner, topic, organizationPath + "/children", all, position, organizations.children(id));
            case 2 ->
                new Asked(
                        corner,
                        topic,
                        organizationPath + "/ancestors",
                        Map.of(),
                        position,
                        organizations.ancestors(id));
            case 3 -> new Asked(corner, topic, organizationPath + "/tree", Map.of(), position, organizations.tree(id));
            case 4 ->
                new Asked(corner, topic, organizationPath + "/counts", Map.of(), position, organizations.counts(id));
            case 5 ->
                new Asked(
                        corner,
                        topic,
                        organizationPath + "/members",
                        all,
                        position,
                        organizations.inForce(id, () -> members.under(id)));
            case 6 ->
                new Asked(
                        corner,
                        topic,
                        organizationPath + "/successors",
                        Map.of(),
                        position,
                        organizations.successors(id));
            case 7 ->
                new Asked(
                        corner,
                        topic,
                        organizationPath + "/predecessors",
                        Map.of(),
                        position,
                        organizations.predecessors(id));
            case 8 -> new Asked(corner, topic, "/v1/organizations", under, position, organizations.under(id));
            case 9 -> new Asked(corner, topic, "/v1/members", under, position, members.under(id));
            case 10 -> new Asked(corner, topic, memberPath, Map.of(), position, members.one(member));
            case MEMBER_HISTORY ->
                new Asked(corner, topic, memberPath + "/history", Map.of(), position, members.history(member));
            default ->
                new Asked(
                        corner, topic, organizationPath + "/versions", Map.of(), position, organizations.versions(id));
        };
    }

    private LocalDate anyDay() {
        return PaperGenerator.FIRST_DAY.plusDays(random.nextInt(PaperGenerator.DAYS + 8) - 2L);
    }

    private String any(Set<String> ids) {
        return ids.stream().skip(random.nextInt(ids.size())).findFirst().orElseThrow();
    }
}
