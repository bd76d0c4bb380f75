package vn.partyregistry.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.partyregistry.change.Appoint;
import vn.partyregistry.change.Edtf;
import vn.partyregistry.change.Position;
import vn.partyregistry.change.Relieve;
import vn.partyregistry.dossier.DossierViews.DateView;
import vn.partyregistry.dossier.DossierViews.PositionView;
import vn.partyregistry.text.VietnameseText;

/**
 * The offices of an organization that are held on a day, those of unknown dates among them. An office ends by a paper, with
 * its term, or with the organization.
 */
final class Offices {

    private final List<Told> told;
    private final Life life;
    private final LocalDate day;

    Offices(List<Told> told, Life life, LocalDate day) {
        this.told = told;
        this.life = life;
        this.day = day;
    }

    List<PositionView> held() {
        List<PositionView> held = new ArrayList<>();
        if (!life.isThere(day)) {
            return held;
        }
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).change() instanceof Appoint) {
                for (Position position : ((Appoint) told.get(i).change()).positions()) {
                    add(held, i, position);
                }
            }
        }
        return held;
    }

    private void add(List<PositionView> held, int place, Position position) {
        Told each = told.get(place);
        Appoint appointed = (Appoint) each.change();
        Edtf span = appointed.held() == null ? Edtf.parse(each.effectiveOn() + "/..") : appointed.held();
        LocalDate end = end(place, appointed, position);
        if (span.mayBeginBy(day) && span.mayReach(day) && (end == null || end.isAfter(day))) {
            held.add(new PositionView(
                    appointed.organization(),
                    appointed.holder(),
                    position.office(),
                    position.title(),
                    appointed.body(),
                    appointed.term(),
                    DateView.of(span),
                    end,
                    each.decision(),
                    each.source(),
                    each.certainty(),
                    appointed.note()));
        }
    }

    /** The first day on which the office is surely no longer held, as far as papers, terms and the organization tell. */
    private LocalDate end(int place, Appoint appointed, Position position) {
        Edtf closed = appointed.term() == null ? null : Terms.closing(told, appointed.term());
        LocalDate ofTerm = closed == null ? null : closed.latest();
        return Stream.of(relieved(place, appointed, position), ofTerm, life.endAfter(day))
                .filter(end -> end != null)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private LocalDate relieved(int place, Appoint appointed, Position position) {
        return told.subList(place + 1, told.size()).stream()
                .filter(each -> each.change() instanceof Relieve)
                .filter(each -> frees((Relieve) each.change(), appointed, position))
                .map(each -> {
                    Edtf on = ((Relieve) each.change()).on();
                    return on == null ? each.effectiveOn() : on.latest();
                })
                .filter(on -> on != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean frees(Relieve relieved, Appoint appointed, Position position) {
        return relieved.office() == position.office()
                && relieved.organization().equals(appointed.organization())
                && VietnameseText.fold(relieved.holder()).equals(VietnameseText.fold(appointed.holder()));
    }
}
