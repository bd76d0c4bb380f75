package vn.partyregistry.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Plays the invented history of the bloc, year by year from its founding, and leaves the papers of it.
 *
 * <p>Ends with 82 grassroots organizations and 7,405 members on 2023-08-31, as a source reports, and goes on to the autumn of 2026.
 */
final class SyntheticBloc {

    /** The last day of the demonstration history; papers with a later effective date are upcoming. */
    static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

    final List<SyntheticUnit> units = new ArrayList<>();
    final SyntheticPapers papers;
    final Random random = new Random(19640904);

    SyntheticBloc(SyntheticPapers papers) {
        this.papers = papers;
    }

    void play() {
        SyntheticStructure structure = new SyntheticStructure(this);
        SyntheticMembership membership = new SyntheticMembership(this);
        structure.found(1964);
        membership.admit(LocalDate.of(1964, 11, 7));
        for (int year = 1965; year <= LAST_DAY.getYear(); year++) {
            // From 1990 on admissions follow the four customary days of the year, before that two of them.
            boolean quarterly = year >= 1990;
            if (quarterly) {
                membership.admit(LocalDate.of(year, 2, 3));
            }
            membership.recognize(year, 2);
            structure.found(year);
            structure.growCells(LocalDate.of(year, 4, 2));
            membership.admit(LocalDate.of(year, 5, 19));
            membership.recognize(year, 5);
            structure.transfer(year);
            membership.leave(LocalDate.of(year, 6, 20));
            membership.move(LocalDate.of(year, 7, 10));
            if (quarterly) {
                membership.admit(LocalDate.of(year, 8, 19));
            }
            membership.recognize(year, 8);
            structure.growCells(LocalDate.of(year, 10, 2));
            structure.dissolve(year);
            membership.admit(LocalDate.of(year, 11, 7));
            membership.recognize(year, 11);
            membership.leave(LocalDate.of(year, 12, 15));
        }
    }

    List<SyntheticCell> cells() {
        return units.stream().flatMap(unit -> unit.cells.stream()).toList();
    }

    SyntheticUnit unit(String id) {
        return units.stream()
                .filter(unit -> unit.plan.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
