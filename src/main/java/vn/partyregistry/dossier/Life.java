package vn.partyregistry.dossier;

import java.time.LocalDate;
import java.util.List;
import vn.partyregistry.change.Edtf;
import vn.partyregistry.organization.OrganizationView;

/** The names of an organization and the days on which it was there. */
record Life(List<OrganizationView> versions) {

    boolean isThere(LocalDate day) {
        return versions.stream().anyMatch(version -> holds(version, day, day));
    }

    /** The first day after this one on which it is no longer there; null if it goes on, or was not there. */
    LocalDate endAfter(LocalDate day) {
        LocalDate end = null;
        for (OrganizationView version : versions) {
            boolean goesOn = version.validFrom().equals(end) || end == null && holds(version, day, day);
            end = goesOn ? version.validTo() : end;
            if (goesOn && end == null) {
                return null;
            }
        }
        return end;
    }

    /** The names that it may have had at a date, in order; all it ever had where the date bounds nothing. */
    List<String> names(Edtf date) {
        List<String> names = versions.stream()
                .filter(version ->
                        (date.latest() == null || !version.validFrom().isAfter(date.latest()))
                                && (date.earliest() == null
                                        || version.validTo() == null
                                        || version.validTo().isAfter(date.earliest())))
                .map(OrganizationView::name)
                .distinct()
                .toList();
        return names.isEmpty() ? List.of(versions.get(0).name()) : names;
    }

    private static boolean holds(OrganizationView version, LocalDate from, LocalDate to) {
        return !version.validFrom().isAfter(to)
                && (version.validTo() == null || version.validTo().isAfter(from));
    }
}
