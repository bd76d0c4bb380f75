package vn.partyregistry.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.partyregistry.change.Admit;
import vn.partyregistry.change.Change;
import vn.partyregistry.change.Establish;
import vn.partyregistry.change.MemberEntry;
import vn.partyregistry.change.OrganizationType;

/** Makes random papers over a small registry: many on the same days, recorded in any order, some of them careless. */
final class PaperGenerator {

    /** What the papers may contain. */
    enum Kind {
        ESTABLISH,
        RENAME,
        RECLASSIFY,
        AMEND,
        TRANSFER,
        DISSOLVE,
        ADMIT,
        RECOGNIZE,
        MOVE,
        LEAVE,
        READMIT,
        REESTABLISH,
        ABSORB,
        CONSOLIDATE,
        SEPARATE,
        DIVIDE,
        REORGANIZE
    }

    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    static final int DAYS = 40;
    private static final int FOUNDING_PAPERS = 6;

    private final Random random;
    private final ChangeGenerator changes;
    private int made;

    PaperGenerator(long seed) {
        this.random = new Random(seed);
        this.changes = new ChangeGenerator(random);
    }

    /** The next paper, by an author who knows the registry as it now is. */
    Paper next(NaiveRegistry registry) {
        int number = made++;
        String id = "D" + number;
        if (number < FOUNDING_PAPERS) {
            return Paper.decision(id, FIRST_DAY.plusDays(number == 0 ? 0 : random.nextInt(8)), founding(number));
        }
        LocalDate day = anyDay();
        int purpose = random.nextInt(100);
        List<Paper> papers = registry.papers();
        Paper target = papers.get(1 + random.nextInt(papers.size() - 1));
        if (purpose < 8) {
            return correction(registry, target);
        }
        if (purpose < 12) {
            return Paper.annulment(target.decision(), null, id, day, List.of());
        }
        if (purpose < 18) {
            LocalDate from = target.effectiveOn().plusDays(random.nextInt(10));
            return Paper.annulment(target.decision(), from, id, from, written(registry, from, 1));
        }
        return Paper.decision(id, day, written(registry, day, 1 + random.nextInt(4)));
    }

    private LocalDate anyDay() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private Paper correction(NaiveRegistry registry, Paper target) {
        List<Object> content = new ArrayList<>(target.changes());
        if (!content.isEmpty() && random.nextInt(3) == 0) {
            content.remove(random.nextInt(content.size()));
        }
        boolean sameDay = random.nextBoolean();
        LocalDate day = sameDay ? target.effectiveOn() : target.effectiveOn().plusDays(random.nextInt(7) - 3L);
        content.addAll(written(registry, day, 1));
        return Paper.correction(target.decision(), day, content);
    }

    private List<Object> written(NaiveRegistry registry, LocalDate day, int count) {
        boolean careless = random.nextInt(100) < 15;
        Sketch sketch = new Sketch(random, registry.histories(registry.head()), day);
        List<Object> written = new ArrayList<>();
        for (int tries = 0; written.size() < count && tries < 20; tries++) {
            LocalDate own = random.nextInt(12) == 0 ? day.plusDays(random.nextInt(9) - 4L) : null;
            changes.write(sketch, own, careless && random.nextBoolean(), written);
        }
        return written;
    }

    private List<Object> founding(int number) {
        List<Object> founding = new ArrayList<>();
        switch (number) {
            case 0:
                founding.add(established("P", OrganizationType.PROVINCIAL, null, false));
                founding.add(established("B1", OrganizationType.BLOC, "P", false));
                founding.add(established("B2", OrganizationType.BLOC, "P", false));
                break;
            case 1:
            case 2:
                for (int i = 0; i < 3; i++) {
                    String id = "K" + (number * 3 + i - 2);
                    founding.add(established(
                            id, OrganizationType.GRASSROOTS_COMMITTEE, "B" + number, random.nextInt(3) == 0));
                    founding.add(established("C" + id, OrganizationType.CELL, id, false));
                }
                break;
            default:
                for (int i = 0; i < 2; i++) {
                    String cell = "G" + (number * 2 + i - 5);
                    founding.add(established(cell, OrganizationType.GRASSROOTS_CELL, "B" + (1 + i), false));
                    for (int j = 0; j < 3; j++) {
                        founding.add(admitted("M" + cell + j, cell));
                    }
                }
        }
        return founding;
    }

    private static Change established(String id, OrganizationType type, String parent, boolean authority) {
        return new Establish(id, type, "Đảng bộ " + id, null, parent, null, null, authority, null, null);
    }

    private static Change admitted(String id, String cell) {
        return new Admit(new MemberEntry(id, null, null, null, null, null), cell, null, null);
    }
}
