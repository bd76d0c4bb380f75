package vn.partyregistry.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once per version from the archive the application carries. */
record PostgresBinaries(Path folder) {

    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "postgres-linux-x86_64.txz", "aarch64", "postgres-linux-arm_64.txz");

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** The major version, which is also the version of the format of the data. */
    static String majorVersion() {
        return version().split("\\.")[0];
    }

    /** The programs under the given folder, unpacked there first when they are missing. */
    static PostgresBinaries in(Path cache) {
        String machine = System.getProperty("os.arch");
        String archive = System.getProperty("os.name").equals("Linux") ? ARCHIVES.get(machine) : null;
        if (archive == null) {
            throw new CannotStart("The registry brings PostgreSQL along for Linux on amd64 and aarch64 only, not for "
                    + System.getProperty("os.name") + " on " + machine
                    + ": give it a PostgreSQL with QUARKUS_DATASOURCE_JDBC_URL.");
        }
        Path folder = cache.toAbsolutePath().resolve("postgresql-" + version() + "-" + machine);
        try {
            if (!Files.isDirectory(folder)) {
                unpack(archive, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL could not be unpacked into " + folder + ": " + e + ".", e);
        }
    }

    private static void unpack(String archive, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        // Unpacked beside and renamed, so that a folder of this name is always complete.
        Path partial = Files.createTempDirectory(
                folder.getParent(),
                "unpacking-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (InputStream resource = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (resource == null) {
                throw new IOException(archive + " is missing in the application");
            }
            extract(resource, partial);
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster.
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            new FileTree(partial).delete();
        }
    }

    private static void extract(InputStream resource, Path target) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(entries, path);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static String version() {
        try (InputStream resource = PostgresBinaries.class.getResourceAsStream("/postgresql.properties")) {
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
