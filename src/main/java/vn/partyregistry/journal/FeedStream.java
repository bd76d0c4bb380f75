package vn.partyregistry.journal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import vn.partyregistry.http.Cut;

/**
 * One client that follows the feed. At most one write is on its way to it at a time, so that a client that does not read costs
 * no more than that one; what it has not read by then it reads from the journal.
 */
final class FeedStream {

    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");
    /** What a paper of a thousand organizations comes to is sent in parts, to a thousand clients at once as to one. */
    private static final int BYTES_AT_ONCE = 64 * 1024;

    private static final int MOST_ANNOUNCED = 1000;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final FeedPages pages;
    private final Consumer<FeedStream> more;
    private final long endsAt;
    private final Queue<Buffer> announced = new ArrayDeque<>();
    private long position;
    private Buffer rest;
    private int sent;
    private boolean writing;
    private long writtenAt = System.nanoTime();

    /**
     * Follows after a position.
     *
     * @param endsAt of {@link System#nanoTime}, when the caller's token no longer counts
     * @param more told whenever it can be sent more
     */
    FeedStream(HttpServerRequest request, FeedPages pages, long position, long endsAt, Consumer<FeedStream> more) {
        this.request = request;
        this.response = request.response();
        this.pages = pages;
        this.position = position;
        this.endsAt = endsAt;
        this.more = more;
    }

    /** Sends what is due, unless something is still on its way; the database may be asked. */
    synchronized void send() {
        if (writing) {
            return;
        }
        if (rest == null) {
            rest = due();
            sent = 0;
        }
        if (rest != null) {
            int end = Math.min(rest.length(), sent + BYTES_AT_ONCE);
            Buffer part = rest.slice(sent, end);
            sent = end;
            rest = end == rest.length() ? null : rest;
            write(part);
        }
    }

    private Buffer due() {
        if (!announced.isEmpty()) {
            return announced.poll();
        }
        if (position >= pages.head()) {
            return null;
        }
        FeedPages.Page page = pages.after(position);
        position = page.last();
        return page.events();
    }

    /** What is not in the journal; forgotten for whoever does not read. */
    synchronized void announce(Buffer event) {
        if (announced.size() < MOST_ANNOUNCED) {
            announced.add(event);
        }
    }

    /** Ends when the token that opened it no longer counts, at an instant of {@link System#nanoTime}. */
    synchronized void endWhenOver(long now) {
        if (now - endsAt >= 0) {
            end();
        }
    }

    /** Leaves whoever does not read, and gives a sign of life where nothing was sent for long; in nanoseconds. */
    synchronized void look(long now, long heartbeat, long patience) {
        if (writing && now - writtenAt > patience) {
            Cut.off(request);
        } else if (!writing && rest == null && now - writtenAt > heartbeat) {
            write(HEARTBEAT);
        }
    }

    void end() {
        if (!response.ended()) {
            response.end();
        }
    }

    void cut() {
        Cut.off(request);
    }

    private void write(Buffer events) {
        if (response.ended()) {
            return;
        }
        writing = true;
        writtenAt = System.nanoTime();
        response.write(events).onComplete(written -> {
            synchronized (this) {
                writing = false;
            }
            if (written.succeeded()) {
                more.accept(this);
            }
        });
    }
}
