package vn.partyregistry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.partyregistry.journal.Entry;
import vn.partyregistry.journal.Journal;
import vn.partyregistry.journal.Recording;
import vn.partyregistry.organization.OrganizationRepository;
import vn.partyregistry.security.AccessLog;
import vn.partyregistry.statistics.FigureRepository.Known;
import vn.partyregistry.time.Snapshot;

/** Records figures that a source reports; the same figure again is the one already there. */
@ApplicationScoped
public class FigureService {

    private final Journal journal;
    private final FigureRepository figures;
    private final OrganizationRepository organizations;
    private final TransactionManager transactions;
    private final AccessLog access;

    FigureService(
            Journal journal,
            FigureRepository figures,
            OrganizationRepository organizations,
            TransactionManager transactions,
            AccessLog access) {
        this.journal = journal;
        this.figures = figures;
        this.organizations = organizations;
        this.transactions = transactions;
        this.access = access;
    }

    /** The position of a figure, and whether it was recorded just now. */
    record Result(long position, Figure figure, boolean fresh) {}

    /** Whether exactly this figure of an organization is recorded. */
    @Transactional
    public boolean isRecorded(String organization, Figure figure) {
        Snapshot everything = new Snapshot(LocalDate.EPOCH, null, Long.MAX_VALUE);
        return figures.known(organization, everything).stream()
                .anyMatch(known -> known.figure().equals(figure.withDefaults()));
    }

    /** @throws vn.partyregistry.problem.Refusal {@code organization-unknown} */
    @Transactional
    public Result record(String organization, Figure posted, String recordedBy, String role) {
        Result result = record(journal.take(), organization, posted, recordedBy);
        if (result.fresh()) {
            access.written(recordedBy, role, "FIGURE of " + organization, List.of());
        }
        return result;
    }

    /** Records a figure from a backup, as of when it was recorded first. */
    @Transactional
    public void recordAgain(String organization, Figure figure, String recordedBy, Instant recordedAt) {
        record(journal.takeAgain(recordedAt), organization, figure, recordedBy);
    }

    private Result record(Recording recording, String organization, Figure posted, String recordedBy) {
        Figure figure = posted.withDefaults();
        Snapshot now = new Snapshot(LocalDate.EPOCH, recording.recordedAt(), recording.position());
        organizations.requireVersions(organization, now);
        Optional<Known> known = figures.known(organization, now).stream()
                .filter(each -> each.figure().equals(figure))
                .findFirst();
        if (known.isPresent()) {
            forgetAll();
            return new Result(known.get().position(), figure, false);
        }
        journal.record(
                recording,
                new Entry(
                        Entry.Kind.FIGURE,
                        null,
                        null,
                        figure.asOf(),
                        List.of(organization),
                        recordedBy,
                        List.of(),
                        List.of()));
        figures.add(organization, figure, recording.position());
        return new Result(recording.position(), figure, true);
    }

    private void forgetAll() {
        try {
            transactions.setRollbackOnly();
        } catch (SystemException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
