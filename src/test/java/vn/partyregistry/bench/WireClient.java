package vn.partyregistry.bench;

import java.io.IOException;
import java.util.function.Function;

/** Asks the registry, or the peer, over one kept-alive connection. */
final class WireClient implements Crowd.Client {

    private static final String REFUSED = "\"errors\":";

    private final HttpConnection connection;
    private final Function<Ask, byte[]> request;
    private final int expected;

    WireClient(HttpConnection connection, Function<Ask, byte[]> request, int expected) {
        this.connection = connection;
        this.request = request;
        this.expected = expected;
    }

    @Override
    public void ask(Ask ask) throws IOException {
        int status = connection.send(request.apply(ask));
        if (status != expected) {
            throw new IOException(ask.organization() + " on " + ask.day() + " answered " + status);
        }
    }

    /** Asks once with a look at the answer: an error that comes with 200 is one all the same. */
    void rehearse(Ask ask) throws IOException {
        ask(ask);
        if (connection.answer().contains(REFUSED)) {
            throw new IOException("answered " + connection.answer());
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
