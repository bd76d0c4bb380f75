package vn.partyregistry.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An export taken to a file, as a client would.
 *
 * @param more by how many megabytes the registry's Java process grew while it was sent, at most
 */
record Taken(double seconds, long rows, double megabytes, double more) {

    private static final int LOOKS_A_SECOND = 20;

    static Taken from(RegistryProcess registry, String path, Path file, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + registry.port() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        double before = registry.residentMegabytes();
        Growth growth = new Growth(registry);
        growth.start();
        long began = System.nanoTime();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        long rows = 0;
        try (InputStream in = answer.body();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] bytes = new byte[1 << 16];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                out.write(bytes, 0, read);
                for (int i = 0; i < read; i++) {
                    rows += bytes[i] == '\n' ? 1 : 0;
                }
            }
        }
        double seconds = Bench.seconds(began);
        growth.ended = true;
        growth.join();
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + Files.readString(file));
        }
        return new Taken(seconds, rows, Files.size(file) / 1e6, growth.most - before);
    }

    /** Looks how large the process is until it is told to stop. */
    private static final class Growth extends Thread {

        private final RegistryProcess registry;
        private volatile boolean ended;
        private double most;

        Growth(RegistryProcess registry) {
            this.registry = registry;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (!ended) {
                    most = Math.max(most, registry.residentMegabytes());
                    Thread.sleep(1000 / LOOKS_A_SECOND);
                }
            } catch (IOException | InterruptedException gone) {
                Progress.say("the memory is no longer watched: %s", gone);
            }
        }
    }
}
