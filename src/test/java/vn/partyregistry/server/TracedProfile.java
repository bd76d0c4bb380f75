package vn.partyregistry.server;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.partyregistry.testing.TcpProxy;
import vn.partyregistry.testing.TraceCollector;

/** A registry that sends the traces of all requests to a collector, over a network that a test can disturb. */
public final class TracedProfile implements QuarkusTestProfile {

    private static TraceCollector collector;
    private static TcpProxy network;

    public static TraceCollector collector() {
        return collector;
    }

    public static TcpProxy network() {
        return network;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(OfTheTest.class));
    }

    /** The collector, and the settings that a start makes of its name. */
    public static final class OfTheTest implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            collector = new TraceCollector();
            try {
                network = new TcpProxy(collector.port());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            Map<String, String> settings =
                    new HashMap<>(new Collector("http://127.0.0.1:" + network.port(), "1").settings());
            settings.put("registry.traces.share", "1");
            settings.put("quarkus.otel.bsp.schedule.delay", "100ms");
            return settings;
        }

        @Override
        public void stop() {
            network.close();
            collector.close();
        }
    }
}
