package vn.partyregistry.http;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes text for a terminal or a calendar, to be kept like the JSON of the same address. */
@Provider
@Produces({MediaType.TEXT_PLAIN, Format.OF_ICS})
public class PlainTextWriter implements ServerMessageBodyWriter<PlainText> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == PlainText.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == PlainText.class;
    }

    @Override
    public void writeResponse(PlainText answer, Type genericType, ServerRequestContext context) {
        MediaType negotiated = context.getResponseMediaType();
        ((ResteasyReactiveRequestContext) context)
                .setResponseContentType(
                        new MediaType(negotiated.getType(), negotiated.getSubtype(), StandardCharsets.UTF_8.name()));
        byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
        Keeping.write(context, body, body.length, false, false);
    }

    @Override
    public void writeTo(
            PlainText answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(answer.text().getBytes(StandardCharsets.UTF_8));
    }
}
