package vn.partyregistry.journal;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.partyregistry.http.Leaving;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;
import vn.partyregistry.problem.UnreadableRecord;
import vn.partyregistry.time.RegistryClock;

/** All who follow the feed: two threads serve them, however many they are, and without them nothing is done. */
@ApplicationScoped
class OpenStreams {

    private static final Logger LOG = Logger.getLogger(OpenStreams.class);

    private static final int THREADS = 2;

    /** Who has not read the end by then does not hold up a process that ends. */
    private static final int SECONDS_TO_READ_THE_END = 2;

    private final FeedPages pages;
    private final Instance<Arrivals> arrivals;
    private final Leaving leaving;
    private final long heartbeat;
    private final long patience;
    private final Set<FeedStream> streams = ConcurrentHashMap.newKeySet();
    private final Semaphore places;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "feed");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<LocalDate> day = new AtomicReference<>(RegistryClock.today());

    OpenStreams(
            FeedPages pages,
            @Any Instance<Arrivals> arrivals,
            Leaving leaving,
            @ConfigProperty(name = "registry.feed.streams") int most,
            @ConfigProperty(name = "registry.feed.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "registry.feed.patience") Duration patience) {
        this.pages = pages;
        this.arrivals = arrivals;
        this.leaving = leaving;
        this.places = new Semaphore(most);
        this.heartbeat = heartbeat.toNanos();
        this.patience = patience.toNanos();
    }

    /**
     * Keeps a place for one who is about to be taken in, until its request is over.
     *
     * @throws Refusal {@code busy} where there are as many as there may be
     */
    void keepPlace(RoutingContext context) {
        if (!places.tryAcquire()) {
            throw new Refusal(Problem.BUSY);
        }
        context.addEndHandler(over -> places.release());
    }

    /**
     * Takes one in at the place kept, and sends it what it begins with.
     *
     * @param position after which it is sent everything
     * @param lasts how long it may follow
     */
    void open(RoutingContext context, String beginning, long position, Duration lasts) {
        // Who waited for its turn until the process was told to end is given an end, and nobody looks after it.
        if (!leaving.isBegun() && begun.compareAndSet(false, true)) {
            lookAgainAndAgain();
        }
        long endsAt = System.nanoTime() + lasts.toNanos();
        FeedStream stream = new FeedStream(context.request(), pages, position, endsAt, this::sendLater);
        streams.add(stream);
        context.addEndHandler(ended -> streams.remove(stream));
        context.response().setChunked(true).write(beginning);
        if (context.response().closed()) {
            streams.remove(stream);
        }
        if (leaving.isBegun()) {
            stream.end();
        }
        wake();
    }

    private void lookAgainAndAgain() {
        try {
            threads.scheduleWithFixedDelay(this::lookAfterAll, 1, 1, TimeUnit.SECONDS);
        } catch (RejectedExecutionException atTheEnd) {
            LOG.debug("No stream is looked after while the registry ends");
        }
    }

    private void sendLater(FeedStream stream) {
        later(stream::send);
    }

    /** One for each who may still be taken in. */
    Semaphore places() {
        return places;
    }

    int number() {
        return streams.size();
    }

    /** Something was recorded, or may have been. */
    void wake() {
        if (!streams.isEmpty() && woken.compareAndSet(false, true)) {
            later(() -> {
                woken.set(false);
                pages.look();
                streams.forEach(stream -> sendLater(stream));
            });
        }
    }

    /** Announces what became effective since the day last looked at. */
    void dayIs(LocalDate today) {
        LocalDate before = day.get();
        if (today.isAfter(before)) {
            for (Arrivals source : arrivals) {
                source.between(before, today).forEach(arrival -> {
                    Buffer event = pages.event(arrival);
                    streams.forEach(stream -> stream.announce(event));
                });
            }
            day.set(today);
            streams.forEach(stream -> sendLater(stream));
        }
    }

    /** Ends those whose tokens no longer count at an instant of {@link System#nanoTime}. */
    void endThoseOver(long now) {
        streams.forEach(stream -> stream.endWhenOver(now));
    }

    private void lookAfterAll() {
        long now = System.nanoTime();
        try {
            if (streams.isEmpty()) {
                // Nobody was here to be told.
                day.set(RegistryClock.today());
                return;
            }
            endThoseOver(now);
            streams.forEach(stream -> stream.look(now, heartbeat, patience));
            dayIs(RegistryClock.today());
        } catch (RuntimeException failure) {
            LOG.warnf("Who follows the feed has to wait: %s", failure.getMessage());
        }
    }

    private void later(Runnable work) {
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } catch (UnreadableRecord unknown) {
                    // Another node can read it, and whoever follows comes again.
                    streams.forEach(FeedStream::end);
                } catch (RuntimeException failure) {
                    LOG.warnf("Who follows the feed has to wait: %s", failure.getMessage());
                    threads.schedule(this::wake, 1, TimeUnit.SECONDS);
                }
            });
        } catch (RejectedExecutionException atTheEnd) {
            LOG.debug("No stream is served while the registry ends");
        }
    }

    void end(@Observes Leaving.Begun begun) {
        streams.forEach(FeedStream::end);
        threads.schedule(() -> streams.forEach(FeedStream::cut), SECONDS_TO_READ_THE_END, TimeUnit.SECONDS);
        threads.shutdown();
    }
}
