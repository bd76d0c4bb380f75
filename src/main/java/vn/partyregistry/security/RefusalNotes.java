package vn.partyregistry.security;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import vn.partyregistry.security.AccessLog.Note;
import vn.partyregistry.security.AccessLog.Outcome;

/**
 * Notes every refusal for lack of role or scope and every token that does not count, shortly after it was answered.
 *
 * <p>Who floods the registry with such requests fills neither its memory nor its time: notes wait for the database in a queue
 * that ends, and those that find no room are counted in one note.
 */
@ApplicationScoped
class RefusalNotes {

    private static final Logger LOG = Logger.getLogger(RefusalNotes.class);

    private static final int EARLY = 29_000;
    private static final int ROOM = 10_000;
    private static final int TOGETHER = 500;
    private static final int LONGEST_PATH = 200;
    private static final Pattern ONE_MEMBER = Pattern.compile("/v1/members/([A-Za-z0-9._-]{1,64})(/.*)?");

    private final AccessLog log;
    private final BlockingQueue<Note> waiting = new LinkedBlockingQueue<>(ROOM);
    private final AtomicLong lost = new AtomicLong();
    private final Thread writer = new Thread(this::write, "refusal notes");

    RefusalNotes(AccessLog log) {
        this.log = log;
    }

    void start(@Observes StartupEvent started) {
        writer.setDaemon(true);
        writer.start();
    }

    void end(@Observes ShutdownEvent ending) throws InterruptedException {
        writer.interrupt();
        writer.join(TimeUnit.SECONDS.toMillis(5));
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addEndHandler(ended -> note(context));
                    context.next();
                },
                EARLY);
    }

    private void note(RoutingContext context) {
        int status = context.response().getStatusCode();
        String path = String.valueOf(context.request().path());
        Matcher member = ONE_MEMBER.matcher(path);
        boolean token = context.request().headers().contains("Authorization");
        boolean hidden = status == 404 && token && member.matches();
        if (status != 403 && !hidden && !(status == 401 && token)) {
            return;
        }
        SecurityIdentity identity = context.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        boolean known = identity != null && !identity.isAnonymous();
        Note note = new Note(
                known ? CurrentCaller.of(identity).name() : "unrecognised",
                known ? CurrentCaller.of(identity).role() : "none",
                null,
                context.request().method() + " " + path.substring(0, Math.min(LONGEST_PATH, path.length())),
                known ? Outcome.REFUSED : Outcome.UNRECOGNISED,
                member.matches() ? List.of(member.group(1)) : List.of(),
                RequestIds.of(context));
        if (!waiting.offer(note)) {
            lost.incrementAndGet();
        }
    }

    private void write() {
        List<Note> notes = new ArrayList<>();
        boolean ending = false;
        while (!ending || !waiting.isEmpty()) {
            try {
                if (notes.isEmpty()) {
                    notes.add(waiting.take());
                }
                waiting.drainTo(notes, TOGETHER);
                addLost(notes);
                log.write(notes);
                notes.clear();
            } catch (InterruptedException asked) {
                ending = true;
            } catch (RuntimeException failure) {
                LOG.warnf("%d refusals could not be noted yet: %s", notes.size(), failure.getMessage());
                if (ending || !pause()) {
                    return;
                }
            }
        }
    }

    private void addLost(List<Note> notes) {
        long more = lost.getAndSet(0);
        if (more > 0) {
            notes.add(new Note("unrecognised", "none", null, more + " more", Outcome.UNRECOGNISED, List.of(), null));
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
            return true;
        } catch (InterruptedException asked) {
            return false;
        }
    }
}
