package vn.partyregistry.dossier;

import java.time.LocalDate;
import java.util.List;
import vn.partyregistry.change.SetContact;
import vn.partyregistry.dossier.DossierViews.ContactView;
import vn.partyregistry.dossier.DossierViews.DateView;

/** The contacts in use on a day, those of unknown dates among them. */
final class Contacts {

    private final List<Told> told;
    private final Life life;
    private final LocalDate day;

    Contacts(List<Told> told, Life life, LocalDate day) {
        this.told = told;
        this.life = life;
        this.day = day;
    }

    List<ContactView> used() {
        return life.isThere(day)
                ? told.stream().filter(this::isUsed).map(Contacts::view).toList()
                : List.of();
    }

    private boolean isUsed(Told each) {
        SetContact contact = (SetContact) each.change();
        return contact.used() == null
                || contact.used().mayBeginBy(day)
                        && contact.used().mayReach(day)
                        && told.stream().noneMatch(other -> replaces((SetContact) other.change(), contact));
    }

    private boolean replaces(SetContact later, SetContact contact) {
        return later.kind() == contact.kind()
                && later.used() != null
                && later.used().earliest() != null
                && contact.used().earliest() != null
                && later.used().earliest().isAfter(contact.used().earliest())
                && later.used().mayBeginBy(day);
    }

    private static ContactView view(Told each) {
        SetContact contact = (SetContact) each.change();
        return new ContactView(
                contact.kind(),
                contact.value(),
                contact.label(),
                DateView.of(contact.used()),
                each.decision(),
                each.source(),
                each.certainty(),
                contact.note());
    }
}
