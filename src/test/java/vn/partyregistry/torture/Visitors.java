package vn.partyregistry.torture;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Who is there when a registry is told to end: readers that ask again and again, one who takes a whole list, followers, and some who do not read. */
final class Visitors {

    private static final List<String> QUESTIONS = List.of(
            "/v1/organizations/T-A?asOf=2020-06-01",
            "/v1/organizations/T/counts?asOf=2020-06-01",
            "/v1/organizations?under=T&asOf=2020-06-01&limit=50",
            "/v1/decisions?limit=20",
            "/v1/changes?after=0&limit=50");

    private static final long NEVER = Long.MAX_VALUE - Caller.SURELY_TAKEN_IN;
    private static final String LIST = "/v1/organizations?format=ndjson";

    private final int port;
    private final Ledger ledger;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<KeptAlive> silent = new CopyOnWriteArrayList<>();
    private final AtomicLong leavesAt = new AtomicLong(NEVER);
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger answeredInTheEnd = new AtomicInteger();

    Visitors(int port, Ledger ledger) {
        this.port = port;
        this.ledger = ledger;
    }

    void readers(int number) {
        for (int i = 0; i < number; i++) {
            int first = i;
            visit(connection -> {
                for (int question = first; ; question++) {
                    if (!read(connection, QUESTIONS.get(question % QUESTIONS.size()))) {
                        return;
                    }
                }
            });
        }
    }

    /** Asks once; whether one may ask again on this connection. */
    private boolean read(KeptAlive connection, String path) throws IOException {
        long asked = System.nanoTime();
        try {
            connection.ask(path, "application/json", "");
            KeptAlive.Answer answer = connection.answer();
            judge(path, asked, answer);
            return !answer.closes();
        } catch (IOException closed) {
            if (connection.hasBegun() || asked < leavesAt.get() - Caller.SURELY_TAKEN_IN) {
                ledger.fault(path + " was taken in and not answered whole: " + closed.getMessage());
            }
            return false;
        }
    }

    private void judge(String path, long asked, KeptAlive.Answer answer) {
        long now = System.nanoTime();
        long signal = leavesAt.get();
        answered.incrementAndGet();
        if (answer.status() != 200 && answer.status() != 503) {
            ledger.fault(path + " was answered with " + answer.status() + ": " + answer.body());
        }
        if (answer.status() == 503 && !answer.headers().containsKey("retry-after")) {
            ledger.fault(path + " was answered with 503 without Retry-After");
        }
        if (answer.status() == 503 && asked < signal - Caller.SURELY_TAKEN_IN) {
            ledger.fault(path + " was taken in and sent away");
        }
        if (answer.status() == 200 && asked > signal + Caller.SURELY_TAKEN_IN && now > signal) {
            ledger.fault(path + " was taken in long after the signal");
        }
        if (now > signal + Caller.SURELY_TAKEN_IN) {
            answeredInTheEnd.incrementAndGet();
            if (!answer.closes()) {
                ledger.fault(path + " was answered after the signal as if the connection went on");
            }
        }
    }

    /** Takes a whole list; it must come to its end, with the number of its rows. */
    void list(String token) {
        whole(LIST, "application/x-ndjson", token, "registry-rows");
    }

    /** Follows the feed; the stream must end in order, not be broken off. */
    void follower() {
        whole("/v1/changes", "text/event-stream", "", "content-type");
    }

    private void whole(String path, String accept, String token, String proof) {
        visit(connection -> {
            try {
                connection.ask(path, accept, token);
                KeptAlive.Answer answer = connection.answer();
                if (answer.status() != 200 || !answer.headers().containsKey(proof)) {
                    ledger.fault(path + " was answered with " + answer.status() + " " + answer.headers());
                }
                answeredInTheEnd.incrementAndGet();
            } catch (IOException broken) {
                ledger.fault(path + " did not come to its end: " + broken.getMessage());
            }
        });
    }

    /** Asks for a stream and a list, and reads neither. */
    void silent(String token) throws IOException {
        for (String accept : List.of("text/event-stream", "application/x-ndjson")) {
            KeptAlive connection = new KeptAlive(port);
            silent.add(connection);
            connection.ask(accept.contains("event") ? "/v1/changes" : LIST, accept, token);
        }
    }

    private interface Visit {
        void on(KeptAlive connection) throws IOException;
    }

    private void visit(Visit visit) {
        Thread thread = new Thread(() -> {
            try (KeptAlive connection = new KeptAlive(port)) {
                visit.on(connection);
            } catch (IOException notLetIn) {
                ledger.fault("A visitor was not let in: " + notLetIn.getMessage());
            }
        });
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    void leavesAt(long moment) {
        leavesAt.set(moment);
    }

    /** How many answers came, and how many of them after the signal. */
    String told() {
        return answered + " answers, " + answeredInTheEnd + " of them in the end";
    }

    int answeredInTheEnd() {
        return answeredInTheEnd.get();
    }

    /** Waits for all to have gone. */
    void gone() throws InterruptedException, IOException {
        for (Thread thread : threads) {
            thread.join(30_000);
            if (thread.isAlive()) {
                ledger.fault("A visitor still waits for an answer");
            }
        }
        for (KeptAlive connection : silent) {
            connection.close();
        }
    }
}
