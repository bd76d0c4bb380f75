package vn.partyregistry.dossier;

import java.util.List;
import vn.partyregistry.change.CloseTerm;
import vn.partyregistry.change.Edtf;

/** When terms were closed. */
final class Terms {

    private Terms() {}

    /** The day on which a term was closed, the paper's own where it says none; null while no paper closes it. */
    static Edtf closing(List<Told> told, String ordinal) {
        return told.stream()
                .filter(each -> each.change() instanceof CloseTerm
                        && ((CloseTerm) each.change()).ordinal().equals(ordinal))
                .map(each -> {
                    Edtf on = ((CloseTerm) each.change()).on();
                    return on == null ? Edtf.of(each.effectiveOn()) : on;
                })
                .findFirst()
                .orElse(null);
    }
}
