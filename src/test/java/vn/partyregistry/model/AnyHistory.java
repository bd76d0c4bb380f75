package vn.partyregistry.model;

import static org.assertj.core.api.Assertions.assertThat;

/** A history of random papers in a running registry: late ones, corrections, annulments, reorganizations, in any order. */
public final class AnyHistory {

    private AnyHistory() {}

    /** Sends so many papers to where RestAssured points; those that the model refuses must be refused. */
    public static void record(long seed, int papers) {
        PaperGenerator generator = new PaperGenerator(seed);
        ServicePlay play = new ServicePlay(seed);
        for (int i = 0; i < papers; i++) {
            assertThat(play.difference(generator.next(play.model))).isNull();
        }
    }
}
