package vn.partyregistry.national;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What those who load know of each other: who takes which province, at which position it begins, how far all have come. */
final class Share {

    /** Another one who loads has failed. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Plan plan;
    private final Queue<Plan.Province> left = new ArrayDeque<>();
    private final Map<Integer, CompletableFuture<Long>> papers = new TreeMap<>();
    private final Map<Integer, Double> lived = new ConcurrentHashMap<>();
    private final AtomicLong rows = new AtomicLong();
    private volatile boolean givenUp;

    Share(Plan plan, LoadState state) {
        this.plan = plan;
        for (Plan.Province province : plan.provinces()) {
            int number = province.number();
            papers.put(number, new CompletableFuture<>());
            if (state.papers().containsKey(number)) {
                papers.get(number).complete(state.papers().get(number));
                lived.put(number, (double) province.communes());
            } else {
                left.add(province);
            }
        }
    }

    /** The next province that nobody has taken, null when there is none. */
    synchronized Plan.Province next() {
        return left.poll();
    }

    void counted(Plan.Province province, long count) {
        papers.get(province.number()).complete(count);
    }

    /** The position before a province's first one: after the first paper of all and those of the provinces before it. */
    long before(Plan.Province province) {
        return 1
                + papers.entrySet().stream()
                        .filter(each -> each.getKey() < province.number())
                        .mapToLong(each -> each.getValue().join())
                        .sum();
    }

    void lived(Plan.Province province, double part) {
        if (givenUp) {
            throw new GivenUp();
        }
        lived.put(province.number(), part * province.communes());
    }

    /** What is loaded, between 0 and 1. */
    double done() {
        return lived.values().stream().mapToDouble(Double::doubleValue).sum() / plan.communes();
    }

    void copied(int more) {
        rows.addAndGet(more);
    }

    long rows() {
        return rows.get();
    }

    void giveUp() {
        givenUp = true;
        papers.values().forEach(each -> each.completeExceptionally(new GivenUp()));
    }
}
