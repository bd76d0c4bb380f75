package vn.partyregistry.server;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A start on an empty registry that answers a few requests of each kind and ends, by which the classes are recorded that a start and
 * the first requests after it need: who waits for a registry that was killed waits for these too.
 */
public class Rehearsal implements QuarkusApplication {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    /** Twice, as what is asked again takes other ways. */
    private static final int TIMES = 2;

    private static final String PAPER = """
            {"number":"1-QĐ/TU","documentType":"DECISION","issuer":"REHEARSED","issuedBy":"BTV (giả lập)","signedOn":"2020-01-01",\
            "effectiveOn":"2020-01-01","title":"Thành lập (giả lập)","changes":[\
            {"change":"ESTABLISH","organization":"REHEARSED","type":"PROVINCIAL","name":"Đảng bộ tỉnh (giả lập)"},\
            {"change":"ESTABLISH","organization":"REHEARSED-1","type":"DISTRICT","name":"Đảng bộ huyện số 1 (giả lập)","parent":"REHEARSED"},\
            {"change":"ESTABLISH","organization":"REHEARSED-2","type":"GRASSROOTS_CELL","name":"Chi bộ số 2 (giả lập)","parent":"REHEARSED-1"},\
            {"change":"ADMIT","organization":"REHEARSED-2","member":{"id":"REHEARSED-3","fullName":"Nguyễn Văn A (giả lập)","bornOn":"1980-01-01"}},\
            {"change":"RENAME","organization":"REHEARSED-1","name":"Đảng bộ thị xã số 1 (giả lập)","effectiveOn":"2021-01-01"}]}""";

    private static final List<String> READINGS = List.of(
            "/q/health/ready",
            "/v1/organizations",
            "/v1/organizations/REHEARSED-2",
            "/v1/organizations/REHEARSED-1?asOf=2020-06-01",
            "/v1/organizations/REHEARSED-1?asOf=2020-06-01&position=1",
            "/v1/organizations/REHEARSED-1/versions",
            "/v1/organizations/REHEARSED-1/decisions",
            "/v1/organizations/REHEARSED/children",
            "/v1/organizations/REHEARSED-2/ancestors",
            "/v1/organizations/REHEARSED/tree",
            "/v1/organizations/REHEARSED/counts",
            "/v1/organizations/REHEARSED/counts?asOf=2020-06-01&position=1",
            "/v1/members?under=REHEARSED&purpose=rehearsal",
            "/v1/decisions?number=1",
            "/v1/changes?after=0");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public int run(String... args) throws IOException, InterruptedException {
        rehearse(ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class));
        return 0;
    }

    /** @throws IllegalStateException where a request is not answered as it should be */
    void rehearse(int port) throws IOException, InterruptedException {
        String service = "http://127.0.0.1:" + port;
        Matcher token = TOKEN.matcher(answer(HttpRequest.newBuilder(URI.create(service + "/dev/token?role=admin"))
                .POST(BodyPublishers.noBody())));
        token.find();
        String authorization = "Bearer " + token.group(1);
        for (int i = 0; i < TIMES; i++) {
            answer(to(service + "/v1/decisions", authorization)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "rehearsal")
                    .POST(BodyPublishers.ofString(PAPER)));
            for (String reading : READINGS) {
                answer(to(service + reading, authorization));
            }
        }
    }

    private static HttpRequest.Builder to(String address, String authorization) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", authorization);
    }

    private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
