package vn.partyregistry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.grpc.server.GrpcServer;
import io.vertx.grpc.server.GrpcServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector of traces as an office has one: it takes what comes over OTLP, and keeps it to be looked at. */
public final class TraceCollector implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Vertx vertx = Vertx.vertx();
    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public TraceCollector() {
        GrpcServer taking = GrpcServer.server(vertx).callHandler(this::take);
        server = vertx.createHttpServer()
                .requestHandler(taking)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void take(GrpcServerRequest<Buffer, Buffer> request) {
        request.messageHandler(message -> received.add(message.payload().getBytes()));
        request.endHandler(ended -> request.response().end(Buffer.buffer()));
    }

    public int port() {
        return server.actualPort();
    }

    /** Everything that was sent, to the byte. */
    public List<byte[]> received() {
        return received;
    }

    /** The span of the request that an answer belongs to, when it has come. */
    public Span of(Answer answer) throws Exception {
        return await("registry.request.id", answer.header("X-Request-Id"));
    }

    public Span await(String attribute, String value) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Span> found = find(attribute, value);
        while (found.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(20);
            found = find(attribute, value);
        }
        assertThat(found).as(attribute + " " + value).isPresent();
        return found.get();
    }

    public Optional<Span> find(String attribute, String value) throws Exception {
        return spans().stream()
                .filter(span -> told(span, attribute).equals(value))
                .findFirst();
    }

    /** What was done for a request, as it came; they are sent before it. */
    public List<Span> partsOf(Span whole) throws Exception {
        return spans().stream()
                .filter(span -> span.getParentSpanId().equals(whole.getSpanId()))
                .toList();
    }

    private List<Span> spans() throws InvalidProtocolBufferException {
        List<Span> spans = new ArrayList<>();
        for (byte[] each : received) {
            ExportTraceServiceRequest.parseFrom(each)
                    .getResourceSpansList()
                    .forEach(resource ->
                            resource.getScopeSpansList().forEach(scope -> spans.addAll(scope.getSpansList())));
        }
        return spans;
    }

    /** What a span says of itself; empty where it says nothing. */
    public static String told(Span span, String attribute) {
        return span.getAttributesList().stream()
                .filter(each -> each.getKey().equals(attribute))
                .map(KeyValue::getValue)
                .map(TraceCollector::text)
                .findFirst()
                .orElse("");
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case INT_VALUE -> String.valueOf(value.getIntValue());
            case ARRAY_VALUE ->
                String.join(
                        " ",
                        value.getArrayValue().getValuesList().stream()
                                .map(TraceCollector::text)
                                .toList());
            default -> value.toString();
        };
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
