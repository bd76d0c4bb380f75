package vn.partyregistry.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says with every answer of a superseded operation since when it is, until when it goes on, and what to ask instead (RFC 9745, RFC 8594). */
public class SupersededAnswers {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    @ServerResponseFilter
    public void say(ResourceInfo resource, ContainerResponseContext response) {
        Method method = resource.getResourceMethod();
        Superseded superseded = method == null ? null : method.getAnnotation(Superseded.class);
        if (superseded != null) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            long since = LocalDate.parse(superseded.since()).toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
            headers.putSingle("Deprecation", "@" + since);
            headers.putSingle(
                    "Sunset",
                    HTTP_DATE.format(LocalDate.parse(superseded.until()).atStartOfDay()));
            headers.add("Link", "<" + superseded.by() + ">; rel=\"successor-version\"");
        }
    }
}
