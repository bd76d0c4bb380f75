package vn.partyregistry.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import vn.partyregistry.change.Level;
import vn.partyregistry.testing.Answer;

/** Bridges between two days: their ends are the model's counts, and what came and went makes up the difference. */
final class BridgeQuestions {

    private final NaiveRegistry model;
    private final ServiceCorner corner;

    BridgeQuestions(NaiveRegistry model, ServiceCorner corner) {
        this.model = model;
        this.corner = corner;
    }

    /** How an answer differs, null when it does not. */
    Difference difference(String organization, LocalDate from, LocalDate to, int position) {
        Answer bridge = corner.registry
                .ask("/v1/organizations/" + corner.wire.id(organization) + "/counts/bridge")
                .with("from", from.toString())
                .with("to", to.toString())
                .position(corner.position(position))
                .get();
        if (new Moment(model, from, position).versions(organization).isEmpty()) {
            return bridge.status() == 404 ? null : told(bridge, organization, from, to, position, "404");
        }
        String opening = ends(organization, new Moment(model, from, position));
        String closing = ends(organization, new Moment(model, to, position));
        boolean same = bridge.status() == 200
                && opening.equals(ends(bridge.at("/opening")))
                && closing.equals(ends(bridge.at("/closing")))
                && sum(bridge, "organizations")
                        == bridge.at("/closing/organizations").asLong()
                && sum(bridge, "members") == bridge.at("/closing/members").asLong()
                && everyLineHasItsPapers(bridge);
        return same ? null : told(bridge, organization, from, to, position, opening + " to " + closing);
    }

    private static boolean everyLineHasItsPapers(Answer bridge) {
        for (JsonNode line : bridge.at("/lines")) {
            if (line.path("decisions").isEmpty()
                    || line.path("decisionCount").asLong()
                            != line.path("decisions").size()) {
                return false;
            }
            for (JsonNode decision : line.path("decisions")) {
                if (decision.isNull()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long sum(Answer bridge, String what) {
        long sum = bridge.at("/opening/" + what).asLong();
        for (JsonNode line : bridge.at("/lines")) {
            sum += line.path(what).asLong();
        }
        return sum;
    }

    private static String ends(JsonNode ends) {
        return ends.path("organizations").asLong() + "/" + ends.path("members").asLong();
    }

    private static String ends(String organization, Moment moment) {
        long grassroots = moment.organizations.entrySet().stream()
                .filter(each -> moment.isBelow(each.getKey(), organization))
                .filter(each -> each.getValue().facts().type().level() == Level.GRASSROOTS)
                .count();
        return grassroots + "/"
                + MemberAnswers.counts(moment, organization).path("total").asLong();
    }

    private Difference told(
            Answer bridge, String organization, LocalDate from, LocalDate to, int position, String expected) {
        String text = "bridge of " + organization + " from " + from + " to " + to + " after " + position
                + " papers\n  model:   " + expected + "\n  service: " + bridge.status() + " " + bridge.body();
        return new Difference(text.replace(corner.wire.prefix(), ""), null);
    }
}
