package vn.partyregistry.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.partyregistry.change.Admit;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.Leave;
import vn.partyregistry.change.LeaveReason;
import vn.partyregistry.change.MemberEntry;
import vn.partyregistry.change.Move;
import vn.partyregistry.change.Recognize;
import vn.partyregistry.exchange.SyntheticPeople;

/** The member papers of a province: admissions, recognitions, moves between cells, and exits, year by year. */
final class Membership {

    private static final int DAYS_TO_CEREMONY = 7;
    private static final int FEWEST_OFFICIALS = 5;

    /** A cell of the grassroots is not to become as large as a committee. */
    private static final int MOST_IN_A_GRASSROOTS_CELL = 28;

    private static final double TWO_ADMITTED = 0.55;
    private static final double LEAVING = 0.016;

    /** One reason stands for a share of the exits. */
    private static final LeaveReason[] REASONS = {
        LeaveReason.DECEASED, LeaveReason.DECEASED, LeaveReason.DECEASED, LeaveReason.STRUCK_OFF,
        LeaveReason.TRANSFERRED_OUT, LeaveReason.TRANSFERRED_OUT, LeaveReason.RESIGNED, LeaveReason.EXPELLED
    };

    private final ProvinceHistory history;
    private int lastMember;

    Membership(ProvinceHistory history) {
        this.history = history;
    }

    /** The occasions of a commune's every year, until it is no longer in force. */
    void schedule(Commune commune, int firstYear) {
        int offset = commune.number % 7;
        for (int year = firstYear; year <= ProvinceHistory.LAST_DAY.getYear(); year++) {
            int session = 2 * year;
            if (year > ProvinceHistory.FIRST_YEAR) {
                at(commune, LocalDate.of(year, 2, 3 + offset), day -> admit(commune, session, day));
                at(commune, LocalDate.of(year, 6, 10 + offset), day -> leave(commune, day));
                at(commune, LocalDate.of(year, 7, 10 + offset), day -> move(commune, day));
                at(commune, LocalDate.of(year, 9, 2 + offset), day -> admit(commune, session + 1, day));
            }
        }
    }

    /** What happens on a day. */
    @FunctionalInterface
    interface Occasion {
        void on(LocalDate day);
    }

    private void at(Commune commune, LocalDate day, Occasion occasion) {
        history.on(day, () -> {
            if (commune.inForce()) {
                occasion.on(day);
            }
        });
    }

    /** Each cell's turn comes every second year. */
    private void admit(Commune commune, int session, LocalDate on) {
        List<Change> changes = new ArrayList<>();
        List<Person> admitted = new ArrayList<>();
        for (Cell cell : commune.cells()) {
            boolean full = !cell.grassroots.committee && cell.members.size() >= MOST_IN_A_GRASSROOTS_CELL - 1;
            if (cell.number % 4 == session % 4 && !full) {
                changes.addAll(admissions(cell, history.chance(TWO_ADMITTED) ? 2 : 1, on, admitted));
            }
        }
        history.papers.issue(commune.id, on, "Kết nạp đảng viên đợt " + on, changes);
        awaitRecognition(commune, admitted, on);
    }

    /** Admits as many into each cell of an organization. */
    void admit(Grassroots grassroots, int each, LocalDate on) {
        List<Change> changes = new ArrayList<>();
        List<Person> admitted = new ArrayList<>();
        grassroots.cells.forEach(cell -> changes.addAll(admissions(cell, each, on, admitted)));
        history.papers.issue(grassroots.commune.id, on, "Kết nạp đảng viên đợt " + on, changes);
        awaitRecognition(grassroots.commune, admitted, on);
    }

    List<Change> admissions(Cell cell, int count, LocalDate on, List<Person> admitted) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String number = "%02d-%07d".formatted(history.plan.number(), ++lastMember);
            Person person = new Person("dv-" + number);
            boolean female = history.random.nextInt(100) < 38;
            double youth = history.random.nextDouble();
            LocalDate bornOn =
                    on.minusYears(19 + (int) (youth * youth * 30)).minusDays(1 + history.random.nextInt(364));
            cell.take(person);
            admitted.add(person);
            changes.add(new Admit(
                    new MemberEntry(
                            person.id,
                            SyntheticPeople.name(history.random, female),
                            bornOn,
                            female ? MemberEntry.Gender.FEMALE : MemberEntry.Gender.MALE,
                            "DEMO-" + number,
                            on.plusDays(DAYS_TO_CEREMONY)),
                    cell.id,
                    null,
                    null));
        }
        return changes;
    }

    /** A year after the ceremony, whoever is still there becomes an official member. */
    void awaitRecognition(Commune commune, List<Person> admitted, LocalDate on) {
        LocalDate day = on.plusDays(DAYS_TO_CEREMONY).plusYears(1);
        history.on(day, () -> {
            Map<Cell, List<String>> still = new LinkedHashMap<>();
            for (Person person : admitted) {
                if (person.cell != null) {
                    person.official = true;
                    still.computeIfAbsent(person.cell, cell -> new ArrayList<>())
                            .add(person.id);
                }
            }
            List<Change> changes = new ArrayList<>();
            still.values().forEach(members -> changes.add(new Recognize(members, null, null)));
            history.papers.issue(commune.now().id, day, "Công nhận đảng viên chính thức đợt " + on, changes);
        });
    }

    private void leave(Commune commune, LocalDate on) {
        List<Change> changes = new ArrayList<>();
        for (Cell cell : commune.cells()) {
            int officials = cell.officials();
            for (Person person : List.copyOf(cell.members)) {
                if (history.chance(LEAVING) && (!person.official || officials > FEWEST_OFFICIALS)) {
                    officials -= person.official ? 1 : 0;
                    cell.members.remove(person);
                    person.cell = null;
                    changes.add(new Leave(person.id, REASONS[history.random.nextInt(REASONS.length)], null, null));
                }
            }
        }
        history.papers.issue(commune.id, on, "Đưa ra khỏi danh sách đảng viên đợt " + on, changes);
    }

    /** One in fifty cells gives a member to another one of the commune. */
    private void move(Commune commune, LocalDate on) {
        List<Cell> cells = commune.cells();
        Map<Cell, List<String>> moving = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Cell into = history.pick(cells);
            if (history.chance(0.05)
                    && into != cell
                    && into.grassroots.committee
                    && cell.officials() > FEWEST_OFFICIALS
                    && !moving.containsKey(cell)) {
                Person person = history.pick(cell.members);
                into.take(person);
                moving.computeIfAbsent(into, key -> new ArrayList<>()).add(person.id);
            }
        }
        List<Change> changes = new ArrayList<>();
        moving.forEach((cell, members) -> changes.add(new Move(members, cell.id, Move.Manner.FORMAL, null, null)));
        history.papers.issue(commune.id, on, "Chuyển sinh hoạt đảng năm " + on.getYear(), changes);
    }
}
