package vn.partyregistry.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.partyregistry.change.Award;
import vn.partyregistry.change.Cite;
import vn.partyregistry.change.DossierChange;
import vn.partyregistry.change.Edtf;
import vn.partyregistry.change.HoldCongress;
import vn.partyregistry.change.HoldCongress.Target;
import vn.partyregistry.change.OpenTerm;
import vn.partyregistry.change.Publish;
import vn.partyregistry.change.Rate;
import vn.partyregistry.change.Remark;
import vn.partyregistry.change.ReportResult;
import vn.partyregistry.change.SetContact;
import vn.partyregistry.dossier.DossierViews.AwardView;
import vn.partyregistry.dossier.DossierViews.CitationView;
import vn.partyregistry.dossier.DossierViews.CongressView;
import vn.partyregistry.dossier.DossierViews.ContactView;
import vn.partyregistry.dossier.DossierViews.DateView;
import vn.partyregistry.dossier.DossierViews.NameView;
import vn.partyregistry.dossier.DossierViews.PositionView;
import vn.partyregistry.dossier.DossierViews.PublicationView;
import vn.partyregistry.dossier.DossierViews.RatingView;
import vn.partyregistry.dossier.DossierViews.RemarkView;
import vn.partyregistry.dossier.DossierViews.ResultView;
import vn.partyregistry.dossier.DossierViews.TargetView;
import vn.partyregistry.dossier.DossierViews.TermView;

/**
 * The dossier of one organization on a day, read off what papers tell of it: what may have been by then is part of it, what
 * surely was later is not.
 */
final class Dossier {

    private final List<Told> told;
    private final Life life;
    private final LocalDate day;

    /** @param all in legal order */
    Dossier(List<Told> all, Life life, LocalDate day) {
        this.told = all.stream().filter(each -> each.countsOn(day)).toList();
        this.life = life;
        this.day = day;
    }

    /** Terms begun by the day; one is current until its span is over, a paper closes it, or, of unknown span, another begins. */
    List<TermView> terms() {
        List<Told> begun = of(OpenTerm.class).stream()
                .filter(each -> hasBegun(((OpenTerm) each.change()).span()))
                .toList();
        return begun.stream()
                .map(each -> term(each, each == begun.get(begun.size() - 1)))
                .toList();
    }

    private TermView term(Told each, boolean last) {
        OpenTerm term = (OpenTerm) each.change();
        Edtf closed = Terms.closing(told, term.ordinal());
        boolean goesOn = term.span() == null || term.span().latest() == null
                ? last
                : term.span().mayReach(day);
        return new TermView(
                term.ordinal(),
                DateView.of(term.span()),
                DateView.of(closed),
                goesOn && (closed == null || closed.mayReach(day.plusDays(1))) && life.isThere(day),
                each.decision(),
                each.source(),
                each.certainty(),
                term.note());
    }

    /** Congresses held by the day; the last one is current. */
    List<CongressView> congresses() {
        List<CongressView> congresses = new ArrayList<>();
        List<Told> held = of(HoldCongress.class).stream()
                .filter(each -> hasBegun(((HoldCongress) each.change()).held()))
                .toList();
        for (Told each : held) {
            HoldCongress congress = (HoldCongress) each.change();
            boolean current = each == held.get(held.size() - 1);
            congresses.add(new CongressView(
                    congress.kind(),
                    congress.ordinal(),
                    congress.term(),
                    DateView.of(congress.held()),
                    congress.days(),
                    congress.motto(),
                    congress.objective(),
                    congress.delegations() == null ? List.of() : congress.delegations(),
                    targets(each, congress, current),
                    current,
                    each.decision(),
                    each.source(),
                    each.certainty(),
                    congress.note()));
        }
        return congresses;
    }

    List<TargetView> targets() {
        return congresses().stream()
                .flatMap(congress -> congress.targets().stream())
                .toList();
    }

    private List<TargetView> targets(Told each, HoldCongress congress, boolean current) {
        List<TargetView> targets = new ArrayList<>();
        for (Target target : congress.targets() == null ? List.<Target>of() : congress.targets()) {
            boolean over = congress.period() != null && !congress.period().mayReach(day);
            targets.add(new TargetView(
                    congress.ordinal(),
                    target.metric(),
                    target.text(),
                    target.value(),
                    target.comparator(),
                    target.unit(),
                    DateView.of(congress.period()),
                    results(target.metric(), congress.ordinal()),
                    current && !over,
                    each.decision(),
                    each.source(),
                    target.certainty() == null ? each.certainty() : target.certainty(),
                    null));
        }
        return targets;
    }

    private List<ResultView> results(String metric, String congress) {
        List<ResultView> results = new ArrayList<>();
        for (Told each : of(ReportResult.class)) {
            ReportResult result = (ReportResult) each.change();
            boolean meant = result.congress() == null || Objects.equals(result.congress(), congress);
            if (meant && result.metric().equals(metric) && hasBegun(result.on())) {
                results.add(new ResultView(
                        result.value(),
                        result.comparator(),
                        result.unit(),
                        DateView.of(result.on()),
                        each.decision(),
                        each.source(),
                        each.certainty(),
                        result.note()));
            }
        }
        return results;
    }

    List<PositionView> positions() {
        return new Offices(told, life, day).held();
    }

    /** Awards by the day, each to the organization under the name, or the names, that it had then. */
    List<AwardView> awards() {
        List<AwardView> awards = new ArrayList<>();
        for (Told each : of(Award.class)) {
            Award award = (Award) each.change();
            if (hasBegun(award.awarded())) {
                List<String> names = life.names(award.awarded());
                awards.add(new AwardView(
                        award.honour(),
                        award.grade(),
                        DateView.of(award.awarded()),
                        NameView.of(names),
                        true,
                        each.decision(),
                        each.source(),
                        each.certainty(),
                        award.note()));
            }
        }
        return awards;
    }

    /** Ratings by the day; of each subject the last one is current. */
    List<RatingView> ratings() {
        List<Told> rated = of(Rate.class).stream()
                .filter(each -> hasBegun(((Rate) each.change()).year()))
                .toList();
        return rated.stream().map(each -> rating(each, rated)).toList();
    }

    private static RatingView rating(Told each, List<Told> rated) {
        Rate rate = (Rate) each.change();
        boolean superseded = rated.subList(rated.indexOf(each) + 1, rated.size()).stream()
                .anyMatch(later -> ((Rate) later.change()).of() == rate.of());
        return new RatingView(
                rate.of(),
                rate.rating(),
                DateView.of(rate.year()),
                rate.value(),
                rate.comparator(),
                rate.unit(),
                !superseded,
                each.decision(),
                each.source(),
                each.certainty(),
                rate.note());
    }

    List<PublicationView> publications() {
        return of(Publish.class).stream()
                .filter(each -> hasBegun(((Publish) each.change()).published()))
                .map(Papers::publication)
                .toList();
    }

    List<ContactView> contacts() {
        return new Contacts(of(SetContact.class), life, day).used();
    }

    List<CitationView> documents() {
        return of(Cite.class).stream().map(Papers::citation).toList();
    }

    List<RemarkView> remarks() {
        return of(Remark.class).stream()
                .filter(each -> hasBegun(((Remark) each.change()).on()))
                .map(Papers::remark)
                .toList();
    }

    private boolean hasBegun(Edtf date) {
        return date == null || date.mayBeginBy(day);
    }

    private List<Told> of(Class<? extends DossierChange> kind) {
        return told.stream().filter(each -> kind.isInstance(each.change())).toList();
    }
}
