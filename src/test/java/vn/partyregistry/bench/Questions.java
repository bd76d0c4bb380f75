package vn.partyregistry.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Organizations of the demonstration with days on which they are in force, shuffled alike in every run. */
final class Questions {

    private static final Pattern ID = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"type\"");

    private Questions() {}

    static List<Question> of(RegistryProcess registry) throws IOException {
        List<Question> questions = new ArrayList<>();
        try (HttpConnection connection = registry.connect()) {
            for (LocalDate day = LocalDate.of(2014, 3, 1); day.getYear() < 2025; day = day.plusMonths(17)) {
                Matcher ids = ID.matcher(connection.text("/v1/organizations?limit=500&under=QN-KHOI&asOf=" + day));
                while (ids.find()) {
                    questions.add(Question.of(ids.group(1), day));
                }
            }
        }
        if (questions.isEmpty()) {
            throw new IllegalStateException("the demonstration records hold no organizations");
        }
        Collections.shuffle(questions, new Random(1));
        return questions;
    }
}
