package vn.partyregistry.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.partyregistry.change.Absorb;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.Consolidate;
import vn.partyregistry.change.OrganizationType;
import vn.partyregistry.change.Rename;
import vn.partyregistry.change.Transfer;

/** The papers by which organizations change: renamings, mergers and transfers each autumn, and the rebuilding of 2025. */
final class Reorganizing {

    /** A cell that has taken another one in is not to become much larger than others. */
    private static final int MOST_IN_A_CELL = 40;

    private final ProvinceHistory history;
    private final Founding founding;
    private final Membership membership;

    Reorganizing(ProvinceHistory history, Founding founding, Membership membership) {
        this.history = history;
        this.founding = founding;
        this.membership = membership;
    }

    void schedule() {
        for (int year = ProvinceHistory.FIRST_YEAR + 2; year <= ProvinceHistory.LAST_DAY.getYear(); year++) {
            LocalDate autumn = LocalDate.of(year, 10, 10);
            history.on(autumn, () -> inForce().forEach(commune -> autumn(commune, autumn)));
            LocalDate winter = LocalDate.of(year, 11, 15);
            history.on(winter, () -> transfers(winter));
        }
        history.on(ProvinceHistory.REBUILT_ON, this::rebuild);
    }

    private List<Commune> inForce() {
        return history.communes.stream().filter(Commune::inForce).toList();
    }

    private void autumn(Commune commune, LocalDate on) {
        List<Change> renamings = new ArrayList<>();
        for (Grassroots grassroots : commune.grassroots) {
            if (history.chance(0.015)) {
                int number = Integer.parseInt(grassroots.id.substring(grassroots.id.indexOf('G') + 1));
                renamings.add(new Rename(grassroots.id, founding.name(grassroots.committee, number), null, null, null));
            }
        }
        history.papers.issue(commune.id, on, "Đổi tên tổ chức cơ sở đảng", renamings);
        if (history.chance(0.5)) {
            absorb(commune, on);
        }
        if (history.chance(0.1)) {
            consolidate(commune, commune.id, on);
        }
    }

    /** A cell ends, and those in it continue in the next one of its committee. */
    private void absorb(Commune commune, LocalDate on) {
        Grassroots grassroots = history.pick(commune.grassroots);
        if (grassroots.cells.size() < 3) {
            return;
        }
        Cell gone = history.pick(grassroots.cells);
        Cell into = grassroots.cells.get((grassroots.cells.indexOf(gone) + 1) % grassroots.cells.size());
        if (gone.members.size() + into.members.size() <= MOST_IN_A_CELL) {
            grassroots.cells.remove(gone);
            into.takeAllOf(gone);
            history.papers.issue(
                    commune.id,
                    on,
                    "Sáp nhập chi bộ",
                    List.of(new Absorb(into.id, List.of(gone.id), null, null, null)));
        }
    }

    /** Two committees become a new one. */
    private void consolidate(Commune commune, String issuer, LocalDate on) {
        List<Grassroots> committees = commune.grassroots.stream()
                .filter(each -> each.committee)
                .limit(2)
                .toList();
        if (committees.size() < 2) {
            return;
        }
        Grassroots fresh = founding.grassroots(commune, true);
        for (Grassroots each : committees) {
            commune.grassroots.remove(each);
            each.cells.forEach(cell -> cell.grassroots = fresh);
            fresh.cells.addAll(each.cells);
        }
        Change change = new Consolidate(
                committees.stream().map(each -> each.id).toList(),
                new vn.partyregistry.change.Founding(
                        fresh.id,
                        OrganizationType.GRASSROOTS_COMMITTEE,
                        founding.name(true, founding.lastGrassroots()),
                        null,
                        commune.id,
                        null),
                null,
                null,
                null);
        history.papers.issue(issuer, on, "Hợp nhất đảng bộ cơ sở", List.of(change));
    }

    /** Some grassroots organizations come under another commune. */
    private void transfers(LocalDate on) {
        List<Commune> communes = inForce();
        List<Change> changes = new ArrayList<>();
        for (Commune commune : communes) {
            Commune into = history.pick(communes);
            if (history.chance(0.1) && into != commune && commune.grassroots.size() > 2) {
                Grassroots moved = history.pick(commune.grassroots);
                if (changes.stream()
                        .noneMatch(each -> ((Transfer) each).organization().equals(moved.id))) {
                    commune.grassroots.remove(moved);
                    into.grassroots.add(moved);
                    moved.commune = into;
                    changes.add(new Transfer(moved.id, into.id, null, null));
                }
            }
        }
        history.papers.issue(history.plan.id(), on, "Chuyển giao tổ chức cơ sở đảng", changes);
    }

    /** The communes that were to be one become one: mostly a new one, some within the other; then committees follow. */
    private void rebuild() {
        LocalDate on = ProvinceHistory.REBUILT_ON;
        int merged = history.communes.size() - history.plan.communes();
        for (int i = 0; i < merged; i++) {
            Commune one = history.communes.get(2 * i);
            Commune other = history.communes.get(2 * i + 1);
            Commune heir = i % 4 == 3 ? one : history.commune();
            Change change = heir == one
                    ? new Absorb(one.id, List.of(other.id), null, null, null)
                    : new Consolidate(
                            List.of(one.id, other.id),
                            new vn.partyregistry.change.Founding(
                                    heir.id, OrganizationType.COMMUNE, Founding.name(heir), null, null, null),
                            null,
                            null,
                            null);
            history.papers.issue(history.plan.id(), on, "Sắp xếp đảng bộ cấp xã", List.of(change));
            other.continueIn(heir);
            if (heir != one) {
                one.continueIn(heir);
                membership.schedule(heir, on.getYear() + 1);
            }
            // The new commune does not yet stand above them the day before.
            consolidate(heir, history.plan.id(), on);
        }
    }
}
