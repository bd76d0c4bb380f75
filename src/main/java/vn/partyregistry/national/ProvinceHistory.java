package vn.partyregistry.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;
import vn.partyregistry.change.Continuity;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.Establish;
import vn.partyregistry.change.OrganizationType;

/** Twenty years of one province: its papers in legal order, the same ones each time. */
final class ProvinceHistory {

    static final int FIRST_YEAR = 2006;
    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    /** The day on which the communes were rebuilt. */
    static final LocalDate REBUILT_ON = LocalDate.of(2025, 7, 1);

    private static final LocalDate FOUNDED_ON = LocalDate.of(FIRST_YEAR, 1, 2);

    final Plan.Province plan;
    final Papers papers;
    final RandomGenerator random;
    final List<Commune> communes = new ArrayList<>();
    private final TreeMap<LocalDate, List<Runnable>> agenda = new TreeMap<>();
    private int lastCommune;

    ProvinceHistory(Plan.Province plan, Consumer<DecisionContent> issued) {
        this.plan = plan;
        this.papers = new Papers(issued);
        this.random = new SplittableRandom(19300203L * 100 + plan.number());
    }

    /** The paper that every province's history rests on. */
    static DecisionContent centre() {
        return Papers.first(
                FOUNDED_ON, establish(Plan.ROOT, OrganizationType.CENTRAL, "Đảng bộ Trung ương (giả lập)", null));
    }

    static Establish establish(String id, OrganizationType type, String name, String parent) {
        return new Establish(id, type, name, null, parent, null, Continuity.CONFIRMED, null, null, null);
    }

    /** @param lived is told how much of the time has been lived, between 0 and 1 */
    void play(DoubleConsumer lived) {
        Founding founding = new Founding(this, new Membership(this));
        founding.province(FOUNDED_ON);
        double days = LAST_DAY.toEpochDay() - FOUNDED_ON.toEpochDay();
        while (!agenda.isEmpty()) {
            Map.Entry<LocalDate, List<Runnable>> day = agenda.pollFirstEntry();
            lived.accept((day.getKey().toEpochDay() - FOUNDED_ON.toEpochDay()) / days);
            List<Runnable> events = day.getValue();
            for (int i = 0; i < events.size(); i++) {
                events.get(i).run();
            }
        }
    }

    /** Puts an event at the end of a day that is still to come; what would lie after the last one never happens. */
    void on(LocalDate day, Runnable event) {
        if (!day.isAfter(LAST_DAY)) {
            agenda.computeIfAbsent(day, key -> new ArrayList<>()).add(event);
        }
    }

    Commune commune() {
        int number = ++lastCommune;
        Commune commune = new Commune(plan.id() + "-%03d".formatted(number), number, Names.commune(random, number));
        communes.add(commune);
        return commune;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
