package vn.partyregistry.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes answers as JSON. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class SnapshottedWriter implements ServerMessageBodyWriter<Snapshotted> {

    private final ObjectMapper json;

    SnapshottedWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return Snapshotted.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Snapshotted.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(Snapshotted answer, Type genericType, ServerRequestContext context) throws IOException {
        Object fields = ((ResteasyReactiveRequestContext) context).getQueryParameter("fields", true, false);
        SnapshottedJson body = SnapshottedJson.of(answer, Fields.named((String) fields), json);
        Snapshotted.Moving moving = answer.moving();
        if (moving != null && moving.name().equals("next") && moving.value() != null) {
            context.serverResponse().setResponseHeader("Link", "<" + moving.value() + ">; rel=\"next\"");
        }
        Snapshotted.Remark remark = answer.remark();
        if (remark != null) {
            context.serverResponse().setResponseHeader(remark.header(), remark.value());
        }
        Keeping.write(context, body.bytes(), body.settled(), answer.personal(), answer.closed());
    }

    @Override
    public void writeTo(
            Snapshotted answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(json.writeValueAsBytes(answer));
    }
}
