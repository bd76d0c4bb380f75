package vn.partyregistry.server;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** A start that does one task, named by the property {@code registry.task}, and ends. */
public class OneTask implements QuarkusApplication {

    static final String NAME = "registry.task";

    private final Instance<Task> tasks;

    OneTask(@Any Instance<Task> tasks) {
        this.tasks = tasks;
    }

    @Override
    public int run(String... words) {
        String wanted = System.getProperty(NAME);
        return tasks.stream()
                .filter(task -> task.name().equals(wanted))
                .findFirst()
                .orElseThrow()
                .run(words);
    }
}
