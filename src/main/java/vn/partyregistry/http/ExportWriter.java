package vn.partyregistry.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sends whole lists in constant memory, each with its position before it, and its number of rows and SHA-256 after it. */
@Provider
@Produces({Format.OF_CSV, Format.OF_NDJSON, Format.OF_XLSX})
public class ExportWriter implements ServerMessageBodyWriter<Export> {

    private static final Logger LOG = Logger.getLogger(ExportWriter.class);

    /** Who does not read does not hold up a process that ends. */
    private static final long PATIENCE_AT_THE_END = 2000;

    private static final String POSITION = "Registry-Position";
    private static final String ROWS = "Registry-Rows";
    private static final String SHA_256 = "Registry-SHA-256";

    private final ObjectMapper json;
    private final Leaving leaving;
    private final Duration patience;

    ExportWriter(
            ObjectMapper json, Leaving leaving, @ConfigProperty(name = "registry.exports.patience") Duration patience) {
        this.json = json;
        this.leaving = leaving;
        this.patience = patience;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Export.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Export.class;
    }

    @Override
    public void writeResponse(Export export, Type genericType, ServerRequestContext context) throws IOException {
        ResteasyReactiveRequestContext answer = (ResteasyReactiveRequestContext) context;
        HttpServerRequest request = answer.unwrap(HttpServerRequest.class);
        MediaType negotiated = answer.getResponseContentType().getMediaType();
        Format format = Format.XLSX;
        for (Format each : List.of(Format.CSV, Format.NDJSON)) {
            format = each.mediaType().equals(negotiated.getType() + "/" + negotiated.getSubtype()) ? each : format;
        }
        Keeping keeping = Keeping.ofExport(request.uri(), format, export);
        describe(export, format, keeping, answer);
        if (keeping.isHad(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            answer.serverResponse().setStatusCode(304).end(new byte[0]);
        } else if (request.method().equals(HttpMethod.HEAD)) {
            answer.serverResponse().end(new byte[0]);
        } else {
            send(export, format, request, answer);
        }
    }

    private static void describe(Export export, Format format, Keeping keeping, ResteasyReactiveRequestContext answer) {
        SnapshotView at = export.snapshot();
        String charset = format == Format.XLSX ? "" : ";charset=UTF-8";
        answer.setResponseContentType(MediaType.valueOf(format.mediaType() + charset));
        answer.serverResponse()
                .setResponseHeader(POSITION, String.valueOf(at.position()))
                .setResponseHeader("Trailer", ROWS + ", " + SHA_256)
                .setResponseHeader("Vary", Keeping.VARY)
                .setResponseHeader("Cache-Control", keeping.cacheControl())
                .setResponseHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + export.name() + "-" + at.asOf() + "-" + at.position() + "."
                                + format.word() + "\"");
        if (keeping.tag() != null) {
            answer.serverResponse().setResponseHeader("ETag", keeping.tag());
        }
    }

    private void send(Export export, Format format, HttpServerRequest request, ResteasyReactiveRequestContext answer)
            throws IOException {
        HttpServerResponse response = request.response();
        response.setChunked(true);
        OutputStream way = answer.getOrCreateOutputStream();
        AttendedStream attended = new AttendedStream(
                way, request, answer.unwrap(RoutingContext.class).vertx(), this::patience);
        try {
            Digested out = new Digested(attended);
            Table table = table(export, format, out);
            long count = 0;
            for (List<? extends Record> rows = export.rows().next();
                    !rows.isEmpty();
                    rows = export.rows().next()) {
                for (Record row : rows) {
                    table.row(row);
                }
                count += rows.size();
            }
            table.end();
            response.putTrailer(ROWS, String.valueOf(count));
            response.putTrailer(SHA_256, out.sha256());
            way.close();
        } catch (IOException gone) {
            LOG.debugf(gone, "An export of %s ended early", export.name());
            Cut.off(request);
        } catch (RuntimeException failure) {
            // The client must not take what it has for all there is.
            LOG.errorf(failure, "An export of %s broke off", export.name());
            Cut.off(request);
        } finally {
            attended.leave();
        }
    }

    private long patience() {
        return leaving.isBegun() ? Math.min(PATIENCE_AT_THE_END, patience.toMillis()) : patience.toMillis();
    }

    private Table table(Export export, Format format, OutputStream out) throws IOException {
        if (format == Format.CSV) {
            return new CsvTable(export, out);
        }
        return format == Format.NDJSON ? new LinesTable(export, out, json) : new WorkbookTable(export, out);
    }

    @Override
    public void writeTo(
            Export export,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("An export is sent to a client only");
    }
}
