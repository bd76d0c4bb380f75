package vn.partyregistry.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the process holds after many requests of the usual kinds. */
final class MemoryScenario implements Scenario {

    private static final int REQUESTS = 100_000;
    private static final int CONNECTIONS = 8;

    @Override
    public List<Measured> measure(BenchFolder folder) throws Exception {
        try (RegistryProcess registry = RegistryProcess.start(folder.path())) {
            double before = registry.residentMegabytes();
            List<byte[]> requests = mixed(Questions.of(registry));
            AtomicInteger next = new AtomicInteger();
            AtomicInteger refused = new AtomicInteger();
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                Thread client = new Thread(() -> ask(registry, requests, next, refused));
                clients.add(client);
                client.start();
            }
            for (Thread client : clients) {
                client.join();
            }
            double after = registry.residentMegabytes();
            return List.of(
                    Measured.plain("memory of the JVM when ready", Measured.shown(before) + " MB"),
                    Measured.plain("requests not answered with 200, of " + REQUESTS, String.valueOf(refused.get())),
                    Measured.atMost("memory of the JVM after " + REQUESTS + " mixed requests", after, 400, "MB"));
        }
    }

    private static void ask(
            RegistryProcess registry, List<byte[]> requests, AtomicInteger next, AtomicInteger refused) {
        try (HttpConnection connection = registry.connect()) {
            for (int i = next.getAndIncrement(); i < REQUESTS; i = next.getAndIncrement()) {
                if (connection.send(requests.get(i % requests.size())) != 200) {
                    refused.incrementAndGet();
                }
                if (i > 0 && i % 20_000 == 0) {
                    Progress.say("%d of %d requests", i, REQUESTS);
                }
            }
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** Twenty requests each: sixteen readings of one organization, two lists, one count, one tree. */
    private static List<byte[]> mixed(List<Question> questions) {
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String day = "?asOf=" + question.asOf();
            switch (i % 20) {
                case 4 -> requests.add(HttpConnection.request("/v1/organizations" + day + "&limit=20"));
                case 9 -> requests.add(HttpConnection.request("/v1/organizations" + day + "&q=chi%20bo&limit=20"));
                case 14 -> requests.add(HttpConnection.request("/v1/organizations/QN-KHOI/counts" + day));
                case 19 -> requests.add(HttpConnection.request("/v1/organizations/QN-KHOI/tree" + day + "&depth=1"));
                default -> requests.add(question.request());
            }
        }
        return requests;
    }
}
