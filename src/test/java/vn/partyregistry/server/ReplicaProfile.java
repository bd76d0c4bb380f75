package vn.partyregistry.server;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.partyregistry.testing.TcpProxy;

/** A registry on a primary and a standby that follows it, with a network between that a test can disturb. */
public final class ReplicaProfile implements QuarkusTestProfile {

    private static Server primary;
    private static Server standby;
    private static TcpProxy toPrimary;
    private static TcpProxy toStandby;

    static Server primary() {
        return primary;
    }

    static Server standby() {
        return standby;
    }

    static TcpProxy toPrimary() {
        return toPrimary;
    }

    static TcpProxy toStandby() {
        return toStandby;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PrimaryAndStandby.class));
    }

    /** Two servers in the stead of the one that every test is given. */
    public static final class PrimaryAndStandby implements QuarkusTestResourceLifecycleManager {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            try {
                primary = Server.create("");
                standby = primary.copy().follow(primary, "standby");
                toPrimary = new TcpProxy(primary.port());
                toStandby = new TcpProxy(standby.port());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            Map<String, String> settings = new HashMap<>(primary.settings(toPrimary.port()));
            settings.put("registry.sole-writer", "false");
            settings.put("registry.read.url", standby.url(toStandby.port()));
            settings.put("registry.read.patience", "1");
            settings.put("registry.journal.measured-every", "1s");
            settings.put("registry.database.patience", "2");
            settings.put("quarkus.datasource.jdbc.acquisition-timeout", "2");
            return settings;
        }

        @Override
        public void stop() {
            toStandby.close();
            toPrimary.close();
            standby.close();
            primary.close();
        }
    }
}
