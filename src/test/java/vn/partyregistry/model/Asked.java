package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.Map;
import vn.partyregistry.testing.Answer;
import vn.partyregistry.testing.Question;

/**
 * One question, as it is asked over HTTP, and what the model answers.
 *
 * @param position how many papers the model counts
 */
record Asked(
        ServiceCorner corner,
        Topic topic,
        String path,
        Map<String, String> parameters,
        int position,
        Expected expected) {

    /** What it is about, whatever was recorded: a kind of question, a day, an organization and a member. */
    record Topic(int kind, LocalDate day, String organization, String member) {}

    Answer ask() {
        Question question = corner.registry
                .ask(path)
                .asOf(topic.day().toString())
                .position(corner.position(position))
                .as("admin")
                .because("kiểm tra");
        parameters.forEach(question::with);
        return question.get();
    }

    /** How the answer differs, null when it does not. */
    Difference difference(Answer answer) {
        String difference = expected.difference(answer, topic.day().toString(), corner.position(position));
        if (difference == null) {
            return null;
        }
        String text = path + " " + parameters + " asOf " + topic.day() + " at " + corner.position(position) + ", after "
                + position + " papers: " + difference;
        return new Difference(text.replace(corner.wire.prefix(), ""), this);
    }
}
