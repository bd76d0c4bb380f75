package vn.partyregistry.bench;

import java.io.IOException;

/** Reads an organization through the registry. */
final class HttpClient implements Load.Client {

    private final HttpConnection connection;

    HttpClient(HttpConnection connection) {
        this.connection = connection;
    }

    @Override
    public void ask(Question question) throws IOException {
        int status = connection.send(question.request());
        if (status != 200) {
            throw new IOException(question.organization() + " on " + question.asOf() + " answered " + status);
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
