package vn.partyregistry.journal;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Opens a stream of events and leaves it to those who serve them all: no thread stays with it. */
@Provider
@Produces(MediaType.SERVER_SENT_EVENTS)
public class FeedWriter implements ServerMessageBodyWriter<FeedWriter.Following> {

    /** After how many milliseconds a client that lost its stream comes back, unless it knows better. */
    private static final int RETRY_MILLIS = 2000;

    private final OpenStreams streams;

    FeedWriter(OpenStreams streams) {
        this.streams = streams;
    }

    /**
     * What a stream begins with.
     *
     * @param head the newest position when it was asked for
     */
    public record Following(long after, long head, Duration lasts) {}

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Following.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Following.class;
    }

    @Override
    public void writeResponse(Following following, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext answer = (ResteasyReactiveRequestContext) context;
        HttpServerRequest request = answer.unwrap(HttpServerRequest.class);
        answer.setResponseContentType(MediaType.valueOf(MediaType.SERVER_SENT_EVENTS + ";charset=UTF-8"));
        answer.serverResponse()
                .setResponseHeader("Cache-Control", "no-store")
                // Proxies hold answers back to send more at once, unless they are told not to.
                .setResponseHeader("X-Accel-Buffering", "no")
                .setResponseHeader("Registry-Position", String.valueOf(following.head()));
        if (request.method().equals(HttpMethod.HEAD)) {
            answer.serverResponse().end(new byte[0]);
            return;
        }
        streams.open(
                answer.unwrap(RoutingContext.class),
                "retry: " + RETRY_MILLIS + "\n\n",
                following.after(),
                following.lasts());
    }

    @Override
    public void writeTo(
            Following following,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("A stream is opened for a client only");
    }
}
