package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.partyregistry.text.SecrecyMark;

/** What a paper adds to the dossier of an organization: it rests on the organization, and changes nothing of it. */
public sealed interface DossierChange extends Change
        permits OpenTerm,
                CloseTerm,
                HoldCongress,
                ReportResult,
                Appoint,
                Relieve,
                Award,
                Rate,
                Publish,
                SetContact,
                Cite,
                Remark {

    /** A date of the record and where it stands in the change. */
    record Dated(String pointer, Edtf date) {}

    String organization();

    /** How sure the record is, null for printed. */
    Certainty certainty();

    String note();

    /** The dates on which the organization must already be there. */
    @JsonIgnore
    default List<Dated> dates() {
        return List.of();
    }

    /** The texts of the record by their places: none may be marked secret. */
    @JsonIgnore
    default Map<String, String> texts() {
        return note() == null ? Map.of() : Map.of("/note", note());
    }

    /** Notes what else is wrong with it. */
    default void check(Register register) {}

    @Override
    default List<Touch> touches() {
        return List.of(Touch.reads(organization()));
    }

    @Override
    default void apply(Register register) {
        if (register.require(organization(), "/organization") == null) {
            return;
        }
        LocalDate first = register.firstDay(organization());
        LocalDate since = first == null ? register.day() : first;
        for (Dated dated : dates()) {
            if (dated.date() != null && !dated.date().mayReach(since)) {
                register.refuse(Rule.DOS_01, dated.pointer(), "dossier.before", dated.date(), organization(), since);
            }
        }
        texts().forEach((pointer, text) -> {
            if (text != null && SecrecyMark.foundIn(text)) {
                register.refuse(Rule.DOC_05, pointer, "decision.secret");
            }
        });
        check(register);
    }
}
