package vn.partyregistry.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.partyregistry.problem.Problem;
import vn.partyregistry.problem.Refusal;

/**
 * A body that is read whole ends at 16 MB; who sends more hears so, which needs the rest to be read and thrown away, within
 * reason. What a resource takes as a stream has no such limit, and has to come at a steady rate.
 */
public class BodyLimit {

    static final int MOST = 16 * 1024 * 1024;
    private static final int PATIENCE = 8 * MOST;

    private final long patience;
    private final long slowest;

    BodyLimit(
            @ConfigProperty(name = "registry.bodies.patience") Duration patience,
            @ConfigProperty(name = "registry.bodies.slowest-bytes-a-second") long slowest) {
        this.patience = patience.toNanos();
        this.slowest = slowest;
    }

    @ServerRequestFilter
    public void limit(ContainerRequestContext request, ResourceInfo resource, RoutingContext context) {
        ArrivedBody arrived = context.get(ArrivedBody.KEY);
        if (arrived != null) {
            request.setEntityStream(arrived);
        } else if (takes(byte[].class, resource)) {
            request.setEntityStream(new Limited(request.getEntityStream()));
        } else if (takes(InputStream.class, resource)) {
            request.setEntityStream(new SteadyBody(request.getEntityStream(), patience, slowest));
        }
    }

    private static boolean takes(Class<?> body, ResourceInfo resource) {
        return resource.getResourceMethod() != null
                && Arrays.asList(resource.getResourceMethod().getParameterTypes())
                        .contains(body);
    }

    /** Counts what is read. */
    private static final class Limited extends FilterInputStream {

        private long count;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            counted(read);
            return read;
        }

        private void counted(int read) throws IOException {
            count += Math.max(read, 0);
            if (count > MOST) {
                byte[] thrownAway = new byte[65_536];
                for (int more = 0; more >= 0 && count < PATIENCE; count += more) {
                    more = in.read(thrownAway);
                }
                throw new Refusal(Problem.BODY_TOO_LARGE);
            }
        }
    }
}
