package vn.partyregistry.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a registry of the country's size is to reach, and whether it did. */
final class Targets {

    private Targets() {}

    static List<Measured> of(SizeResult size) {
        List<Measured> all = new ArrayList<>();
        Optional<Answered> read = size.answered(Topics.READ, Side.HTTP);
        ratio(all, "as-of read over HTTP as a share of bare JDBC", read, size.answered(Topics.READ, Side.JDBC), 0.7);
        ratio(all, "as-of read over HTTP, times the peer", read, size.answered(Topics.READ, Side.PEER), 3);
        ratio(
                all,
                "conditional GET as a share of an endpoint without a database",
                size.answered(Topics.CONDITIONAL, Side.HTTP),
                size.answered(Topics.CONDITIONAL, Side.IDLE),
                0.8);
        atMost(
                all,
                "counts of the country on any date, p99 beyond that of the as-of read",
                size.answered(Topics.COUNTRY_ANY_DAY, Side.HTTP)
                        .flatMap(counts -> read.map(one -> counts.p99() - one.p99())),
                5,
                "ms");
        atMost(
                all,
                "counts of a province at an earlier `knownAt`, p99",
                size.answered(Topics.PROVINCE_THEN, Side.HTTP).map(Answered::p99),
                150,
                "ms");
        atMost(all, "memory of the registry's Java process", Optional.of(size.memory()[0]), 500, "MB");
        atMost(
                all,
                "recording one admission, one after the other, p50",
                Optional.of(size.recording().busyP50()),
                10,
                "ms");
        atMost(
                all,
                "recording one admission, 20 a second, p50",
                Optional.of(size.recording().p50()),
                10,
                "ms");
        return all;
    }

    private static void ratio(
            List<Measured> all, String what, Optional<Answered> one, Optional<Answered> other, double least) {
        all.add(
                one.isPresent() && other.isPresent()
                        ? Measured.atLeast(
                                what, one.get().perSecond() / other.get().perSecond(), least)
                        : new Measured(what, "not measured", "≥ " + Measured.shown(least), ""));
    }

    private static void atMost(List<Measured> all, String what, Optional<Double> value, double most, String unit) {
        all.add(
                value.isPresent()
                        ? Measured.atMost(what, value.get(), most, unit)
                        : new Measured(what, "not measured", "≤ " + Measured.shown(most) + " " + unit, ""));
    }
}
