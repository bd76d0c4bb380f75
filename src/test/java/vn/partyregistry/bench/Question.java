package vn.partyregistry.bench;

import java.time.LocalDate;

/** One organization on one day, with the request that asks for it over HTTP. */
record Question(String organization, LocalDate asOf, byte[] request) {

    static Question of(String organization, LocalDate asOf) {
        return new Question(
                organization, asOf, HttpConnection.request("/v1/organizations/" + organization + "?asOf=" + asOf));
    }
}
