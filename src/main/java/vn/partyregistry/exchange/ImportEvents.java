package vn.partyregistry.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.partyregistry.http.Leaving;

/** Tells twice a second how far a file has come, whenever that has changed, until it has ended; between that nobody waits. */
@Provider
@Produces(MediaType.SERVER_SENT_EVENTS)
public class ImportEvents implements ServerMessageBodyWriter<ImportEvents.Watched> {

    private static final Logger LOG = Logger.getLogger(ImportEvents.class);
    private static final long BETWEEN_MILLIS = 500;

    private final ObjectMapper json;
    private final Leaving leaving;

    ImportEvents(ObjectMapper json, Leaving leaving) {
        this.json = json;
        this.leaving = leaving;
    }

    /** A file watched; asked again and again how far it has come. */
    public record Watched(Supplier<ImportView> progress) {}

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Watched.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Watched.class;
    }

    @Override
    public void writeResponse(Watched watched, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext answer = (ResteasyReactiveRequestContext) context;
        HttpServerRequest request = answer.unwrap(HttpServerRequest.class);
        answer.setResponseContentType(MediaType.valueOf(MediaType.SERVER_SENT_EVENTS + ";charset=UTF-8"));
        answer.serverResponse().setResponseHeader("Cache-Control", "no-store");
        if (request.method().equals(HttpMethod.HEAD)) {
            answer.serverResponse().end(new byte[0]);
            return;
        }
        request.response().setChunked(true);
        RoutingContext routing = answer.unwrap(RoutingContext.class);
        Watch watch = new Watch(routing.vertx(), request.response(), watched.progress);
        routing.addEndHandler(ended -> watch.over = true);
        watch.look();
    }

    private final class Watch {

        private final Vertx vertx;
        private final HttpServerResponse response;
        private final Supplier<ImportView> progress;
        private volatile boolean over;
        private ImportView told;

        Watch(Vertx vertx, HttpServerResponse response, Supplier<ImportView> progress) {
            this.vertx = vertx;
            this.response = response;
            this.progress = progress;
        }

        private void look() {
            vertx.<ImportView>executeBlocking(progress::get, false).onComplete(found -> {
                if (over || response.closed()) {
                    return;
                }
                if (found.failed()) {
                    LOG.warnf(
                            "An import is no longer watched: %s", found.cause().getMessage());
                    response.end();
                } else {
                    tell(found.result());
                }
            });
        }

        private void tell(ImportView view) {
            // Who does not read is told less often.
            if (!view.equals(told) && !response.writeQueueFull()) {
                told = view;
                response.write("data: " + text(view) + "\n\n");
            }
            if (view.endedAt() != null || leaving.isBegun()) {
                response.end();
            } else {
                vertx.setTimer(BETWEEN_MILLIS, tick -> look());
            }
        }
    }

    private String text(ImportView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void writeTo(
            Watched watched,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("A file is watched by a client only");
    }
}
