package vn.partyregistry.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.Establish;
import vn.partyregistry.change.OrganizationType;

/** How a province comes to have communes, these grassroots organizations, and these cells and their first members. */
final class Founding {

    private static final double GRASSROOTS_IN_A_COMMUNE = 17.7;
    private static final double COMMITTEES = 0.6;
    private static final int CELLS_OF_A_COMMITTEE = 7;
    private static final int FIRST_MEMBERS = 5;

    private final ProvinceHistory history;
    private final Membership membership;
    private final Reorganizing reorganizing;
    private int lastGrassroots;
    private int lastCell;

    Founding(ProvinceHistory history, Membership membership) {
        this.history = history;
        this.membership = membership;
        this.reorganizing = new Reorganizing(history, this, membership);
    }

    void province(LocalDate on) {
        String id = history.plan.id();
        history.papers.ofTheCentre(
                history.plan.number(),
                on,
                "Thành lập " + id,
                ProvinceHistory.establish(
                        id,
                        OrganizationType.PROVINCIAL,
                        "Đảng bộ tỉnh %02d (giả lập)".formatted(history.plan.number()),
                        Plan.ROOT));
        history.on(on.plusDays(7), () -> communes(on.plusDays(7)));
        reorganizing.schedule();
    }

    /** A third of the communes of today were two until they were rebuilt. */
    private void communes(LocalDate on) {
        int today = history.plan.communes();
        int merged = (today + 2) / 3;
        List<Establish> changes = new ArrayList<>();
        for (int i = 0; i < today + merged; i++) {
            Commune commune = history.commune();
            changes.add(
                    ProvinceHistory.establish(commune.id, OrganizationType.COMMUNE, name(commune), history.plan.id()));
            double share = i < 2 * merged ? 0.55 : 1;
            grassroots(commune, share * (0.6 + 0.8 * history.random.nextDouble()));
            membership.schedule(commune, ProvinceHistory.FIRST_YEAR);
        }
        history.papers.issue(history.plan.id(), on, "Thành lập đảng bộ cấp xã", changes);
    }

    static String name(Commune commune) {
        return "Đảng bộ xã " + commune.name + " (giả lập)";
    }

    /** Four in five are there from the start, the others come over the years. */
    private void grassroots(Commune commune, double size) {
        int count = Math.max(2, (int) Math.round(GRASSROOTS_IN_A_COMMUNE * size));
        for (int i = 0; i < count; i++) {
            boolean early = i == 0 || history.chance(0.8);
            int year = early ? ProvinceHistory.FIRST_YEAR : ProvinceHistory.FIRST_YEAR + 2 + history.random.nextInt(14);
            LocalDate on = LocalDate.of(year, 3, 1 + commune.number % 7).plusDays(early ? i % 4 * 7L : 40);
            boolean committee = i == 0 || history.chance(COMMITTEES);
            history.on(on, () -> found(commune.now(), committee, on));
        }
    }

    private void found(Commune commune, boolean committee, LocalDate on) {
        Grassroots grassroots = grassroots(commune, committee);
        List<Change> changes = new ArrayList<>();
        changes.add(ProvinceHistory.establish(
                grassroots.id,
                committee ? OrganizationType.GRASSROOTS_COMMITTEE : OrganizationType.GRASSROOTS_CELL,
                name(committee, lastGrassroots),
                commune.id));
        int cells = committee ? CELLS_OF_A_COMMITTEE - 3 + history.random.nextInt(7) : 1;
        for (int i = 0; i < cells; i++) {
            Cell cell = cell(grassroots);
            if (committee) {
                changes.add(ProvinceHistory.establish(
                        cell.id,
                        OrganizationType.CELL,
                        "Chi bộ " + Names.body(history.random, cell.number) + " (giả lập)",
                        grassroots.id));
            }
        }
        List<Person> first = new ArrayList<>();
        for (Cell cell : grassroots.cells) {
            changes.addAll(membership.admissions(cell, committee ? FIRST_MEMBERS : 2 * FIRST_MEMBERS, on, first));
        }
        history.papers.issue(commune.id, on, "Thành lập tổ chức cơ sở đảng", changes);
        membership.awaitRecognition(commune, first, on);
        if (committee) {
            LocalDate later = on.plusMonths(6);
            history.on(later, () -> membership.admit(grassroots, FIRST_MEMBERS, later));
        }
    }

    Grassroots grassroots(Commune commune, boolean committee) {
        Grassroots grassroots =
                new Grassroots(history.plan.id() + ".G%04d".formatted(++lastGrassroots), committee, commune);
        commune.grassroots.add(grassroots);
        return grassroots;
    }

    private Cell cell(Grassroots grassroots) {
        int number = ++lastCell;
        String id = grassroots.committee ? history.plan.id() + ".C%05d".formatted(number) : grassroots.id;
        Cell cell = new Cell(id, number, grassroots);
        grassroots.cells.add(cell);
        return cell;
    }

    int lastGrassroots() {
        return lastGrassroots;
    }

    String name(boolean committee, int number) {
        return (committee ? "Đảng bộ " : "Chi bộ ") + Names.body(history.random, number) + " (giả lập)";
    }
}
