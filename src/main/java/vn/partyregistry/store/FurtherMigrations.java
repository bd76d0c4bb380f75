package vn.partyregistry.store;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;

/** How the tables are migrated, and, to try an update before it is released, the migrations of a folder as those of a version to come. */
@Singleton
class FurtherMigrations implements FlywayConfigurationCustomizer {

    private final Optional<Path> folder;

    FurtherMigrations(@ConfigProperty(name = "registry.migrations.further") Optional<Path> folder) {
        this.folder = folder;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        // Held by a session: an index that is made concurrently would wait for ever for the transaction that holds it.
        configuration.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
        // With what it needs for that: how long it waits for locks.
        configuration.mixed(true);
        folder.ifPresent(
                given -> configuration.resourceProvider(new Both(configuration.getResourceProvider(), files(given))));
    }

    private static List<LoadableResource> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.<LoadableResource>map(Migration::new).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Both(ResourceProvider own, List<LoadableResource> further) implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            return own.getResource(name);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String... suffixes) {
            List<LoadableResource> all = new ArrayList<>(own.getResources(prefix, suffixes));
            further.stream()
                    .filter(file -> file.getFilename().startsWith(prefix)
                            && Arrays.stream(suffixes).anyMatch(file.getFilename()::endsWith))
                    .forEach(all::add);
            return all;
        }
    }

    private static final class Migration extends LoadableResource {

        private final Path file;

        Migration(Path file) {
            this.file = file;
        }

        @Override
        public Reader read() {
            try {
                return new StringReader(Files.readString(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public String getAbsolutePath() {
            return file.toAbsolutePath().toString();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return file.getFileName().toString();
        }

        @Override
        public String getRelativePath() {
            return getFilename();
        }
    }
}
