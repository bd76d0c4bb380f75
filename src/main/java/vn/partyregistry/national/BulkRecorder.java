package vn.partyregistry.national;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.partyregistry.change.Admit;
import vn.partyregistry.change.ChangeJson;
import vn.partyregistry.change.DecisionContent;
import vn.partyregistry.change.Finding;
import vn.partyregistry.change.Founding;
import vn.partyregistry.change.MemberEntry;
import vn.partyregistry.change.MemberState;
import vn.partyregistry.change.OrganizationState;
import vn.partyregistry.change.Outcome;
import vn.partyregistry.change.Outcome.Rewriting;
import vn.partyregistry.change.PlacedChange;
import vn.partyregistry.change.Replay;
import vn.partyregistry.change.Severity;
import vn.partyregistry.decision.ChangeRows;
import vn.partyregistry.decision.DecisionKeys;
import vn.partyregistry.decision.DecisionRepository;
import vn.partyregistry.decision.Recorder;
import vn.partyregistry.decision.Restated;
import vn.partyregistry.decision.TouchedOrganizations;
import vn.partyregistry.decision.Warnings;
import vn.partyregistry.journal.Entry;
import vn.partyregistry.member.CardNumbers;
import vn.partyregistry.member.MemberTimelines;
import vn.partyregistry.member.Persons;
import vn.partyregistry.organization.OrganizationTimelines;
import vn.partyregistry.problem.Violation;
import vn.partyregistry.time.RegistryClock;
import vn.partyregistry.time.Span;
import vn.partyregistry.time.Version;

/** Records papers as the write path does, with the same replay, but in memory and onto sheets. */
final class BulkRecorder {

    /** By then all that is told has happened; each recording takes a second. */
    static final Instant BEGAN = Instant.parse("2026-07-01T00:00:00Z");

    private static final int OPENED_WITH = 12;

    private final Memory memory = new Memory();
    private final Counting counting;
    private final Standing standing;
    private final Sheets sheets;
    private final CardNumbers cards;
    private final RandomGenerator salts;
    private final String recordedBy;
    private final Set<String> elsewhere;
    private final boolean keepsCounts;
    private long position;

    /**
     * @param root the organization above the provinces
     * @param elsewhere organizations whose rows another province's load writes
     * @param keepsCounts whether there are tables for them
     */
    BulkRecorder(
            String root,
            Set<String> elsewhere,
            Sheets sheets,
            CardNumbers cards,
            RandomGenerator salts,
            String recordedBy,
            boolean keepsCounts) {
        this.counting = new Counting(root);
        this.standing = new Standing(counting);
        this.elsewhere = elsewhere;
        this.sheets = sheets;
        this.cards = cards;
        this.salts = salts;
        this.recordedBy = recordedBy;
        this.keepsCounts = keepsCounts;
    }

    /** Goes on after a position of the journal. */
    void goOnAfter(long last) {
        position = last;
    }

    long position() {
        return position;
    }

    static Instant instantOf(long position) {
        return BEGAN.plusSeconds(position);
    }

    /** Remembers what another load has written. */
    void remember(DecisionContent paper) {
        String id = DecisionKeys.wantedId(paper);
        position++;
        replayed(paper, Recorder.placed(paper, id, position), id)
                .organizations()
                .forEach((each, rewriting) ->
                        memory.organizations.rewrite(each, rewriting, position, (a, version, from) -> {}));
    }

    void record(DecisionContent given) {
        DecisionContent content = given.withDefaults();
        String id = DecisionKeys.wantedId(content);
        position++;
        List<PlacedChange> placed = Recorder.placed(content, id, position);
        Outcome outcome = replayed(content, placed, id);
        paper(content, placed, id);
        identities(placed, id);
        Map<String, Rewriting<OrganizationState>> organizations = outcome.organizations();
        Map<String, Rewriting<MemberState>> members = outcome.members();
        organizations.forEach((each, rewriting) -> memory.organizations.rewrite(
                each, rewriting, position, (gone, version, from) -> past(gone, version, from)));
        members.forEach((each, rewriting) -> memory.members.rewrite(
                each, rewriting, position, (gone, version, from) -> pastMember(gone, version, from)));
        counting.count(organizations, members);
        counting.enter(position, content.effectiveOn(), keepsCounts ? sheets : null);
        journal(content, placed, outcome, id);
        sheets.sendLarge();
    }

    private Outcome replayed(DecisionContent content, List<PlacedChange> placed, String id) {
        Outcome outcome = new Replay(memory, Set.of(), placed, true).run();
        for (Finding finding : outcome.findings()) {
            if (finding.severity() == Severity.BLOCK) {
                throw new IllegalStateException(id + " cannot be recorded: " + finding);
            }
        }
        return outcome;
    }

    private void paper(DecisionContent content, List<PlacedChange> placed, String id) {
        sheets.decisions.add(new Object[] {id, position});
        sheets.keys.add(new Object[] {DecisionKeys.naturalKey(content), id});
        sheets.contents.add(DecisionRepository.columns(id, content, position, recordedBy));
        for (PlacedChange change : placed) {
            ChangeRows.each(
                    change,
                    columns -> sheets.changes.add(columns, id, position),
                    columns -> sheets.touches.add(columns, id),
                    columns -> sheets.successions.add(columns, id, position));
        }
    }

    private void identities(List<PlacedChange> placed, String id) {
        for (PlacedChange change : placed) {
            for (Founding founding : change.change().foundings()) {
                sheets.organizations.add(new Object[] {founding.organization(), id});
            }
            if (change.change() instanceof Admit) {
                MemberEntry entry = ((Admit) change.change()).member();
                sheets.members.add(new Object[] {entry.id(), id});
                byte[] salt = ByteBuffer.allocate(16)
                        .putLong(salts.nextLong())
                        .putLong(salts.nextLong())
                        .array();
                sheets.persons.add(Persons.columns(entry, salt, cards), position);
            }
        }
    }

    private void journal(DecisionContent content, List<PlacedChange> placed, Outcome outcome, String id) {
        Instant at = instantOf(position);
        List<Violation> found = new ArrayList<>(Recorder.violations(outcome.findings(), id, Severity.WARN));
        List<Violation> warnings = Warnings.ofThePaper(content, placed, outcome, id);
        warnings.addAll(standing.warnings(content, placed, outcome, id));
        found.addAll(Warnings.told(warnings));
        sheets.journal.add(new Object[] {
            position,
            at,
            Entry.Kind.DECISION,
            id,
            null,
            content.effectiveOn(),
            TouchedOrganizations.by(outcome),
            recordedBy,
            ChangeJson.text(Restated.by(outcome, RegistryClock.dayOf(at))),
            ChangeJson.text(found)
        });
    }

    private void past(String id, Version<OrganizationState> version, long from) {
        sheets.organizationPast.add(
                columns(OrganizationTimelines.row(id, version), OPENED_WITH + 2, version),
                from,
                position,
                range(version.span()),
                TextHash.of(id));
    }

    private void pastMember(String id, Version<MemberState> version, long from) {
        sheets.memberPast.add(
                columns(MemberTimelines.row(id, version), OPENED_WITH, version),
                from,
                position,
                range(version.span()),
                TextHash.of(id));
    }

    /** Everything that is believed at the end of the province's history. */
    void close() {
        Map<String, List<Span>> lives = new LinkedHashMap<>();
        memory.organizations.forEach((id, version, from) -> {
            if (!elsewhere.contains(id)) {
                sheets.organizationVersions.add(
                        columns(OrganizationTimelines.row(id, version), OPENED_WITH + 2, version), from);
                lives.put(
                        id, memory.organizations.timelines(List.of(id)).get(id).lives());
            }
        });
        lives.forEach(
                (id, spans) -> spans.forEach(span -> sheets.lives.add(new Object[] {id, span.from(), span.to()})));
        memory.members.forEach((id, version, from) -> {
            sheets.memberVersions.add(columns(MemberTimelines.row(id, version), OPENED_WITH, version), from);
            sheets.sendLarge();
        });
        if (keepsCounts) {
            counting.write(sheets);
        }
        sheets.sendAll();
    }

    /** The write path hands the deciding papers over as one text. */
    private static Object[] columns(Object[] row, int openedWith, Version<?> version) {
        row[openedWith] = version.openedBy();
        return row;
    }

    private static String range(Span span) {
        LocalDate to = span.to();
        return "[" + span.from() + "," + (to == null ? "" : to) + ")";
    }
}
