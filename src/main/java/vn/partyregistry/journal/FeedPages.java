package vn.partyregistry.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.partyregistry.journal.ChangesResource.FeedEntry;
import vn.partyregistry.time.RegistryClock;

/**
 * Recordings as events of a stream. Those of late are kept as they were written, because all who follow the feed are sent the
 * same; older ones are read for each.
 */
@ApplicationScoped
class FeedPages {

    private static final int KEPT = 1000;
    private static final long MOST_BYTES_KEPT = 16 * 1024 * 1024;
    private static final int READ_AT_ONCE = 100;
    private static final int BYTES_AT_ONCE = 64 * 1024;

    /** Events that follow each other. */
    record Page(Buffer events, long last) {}

    private final Journal journal;
    private final ObjectMapper json;
    private final ConcurrentSkipListMap<Long, Buffer> kept = new ConcurrentSkipListMap<>();
    private final AtomicLong head = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    FeedPages(Journal journal, ObjectMapper json) {
        this.journal = journal;
        this.json = json;
    }

    long head() {
        return head.get();
    }

    /** Looks how far the journal has come, and keeps what is new if it is not much. */
    synchronized void look() {
        long now = journal.head(RegistryClock.today()).position();
        long known = head.get();
        if (now - known <= KEPT) {
            journal.entries(known, now, KEPT).forEach(entry -> keep(entry.position(), event(entry)));
        } else {
            kept.clear();
            bytes.set(0);
        }
        head.set(Math.max(known, now));
    }

    /** Keeps the newest ones, as many as there is room for: the entry of a large file can be megabytes long. */
    private void keep(long position, Buffer event) {
        kept.put(position, event);
        bytes.addAndGet(event.length());
        while (kept.size() > KEPT || bytes.get() > MOST_BYTES_KEPT && kept.size() > 1) {
            bytes.addAndGet(-kept.pollFirstEntry().getValue().length());
        }
    }

    /** What follows a position; a part of it where that is much. */
    Page after(long position) {
        Buffer next = kept.get(position + 1);
        if (next != null && (next.length() > BYTES_AT_ONCE || position + 1 == head.get())) {
            return new Page(next, position + 1);
        }
        Buffer events = Buffer.buffer();
        long last = position;
        for (Buffer event = next; event != null && events.length() < BYTES_AT_ONCE; event = kept.get(last + 1)) {
            events.appendBuffer(event);
            last++;
        }
        return last > position ? new Page(events, last) : read(position);
    }

    private Page read(long position) {
        Buffer events = Buffer.buffer();
        long last = position;
        List<FeedEntry> entries = journal.entries(position, head.get(), READ_AT_ONCE);
        for (FeedEntry entry : entries) {
            if (events.length() < BYTES_AT_ONCE) {
                events.appendBuffer(event(entry));
                last = entry.position();
            }
        }
        return new Page(events, last);
    }

    private Buffer event(FeedEntry entry) {
        return Buffer.buffer("id: " + entry.position() + "\nevent: recording\ndata: " + text(entry) + "\n\n");
    }

    /** The event that a paper's day has come: it has no position, and so no id. */
    Buffer event(Arrivals.Arrival arrival) {
        return Buffer.buffer("event: effective\ndata: " + text(arrival) + "\n\n");
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
