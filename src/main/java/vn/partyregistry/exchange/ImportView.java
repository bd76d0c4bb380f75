package vn.partyregistry.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.exchange.LineOutcome.Kind;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.problem.Messages;
import vn.partyregistry.problem.Violation;

/** A file handed in as its sender is told of it: how far it has come, and what came of each line. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Import", description = "A file handed in: all of its lines are recorded together, or none")
record ImportView(
        @Schema(required = true) String id,

        @Schema(required = true, description = "FAILED: nothing of it is recorded")
        PublicState state,

        @Schema(required = true) boolean dryRun,

        @Schema(required = true, description = "The subject of the sender's token")
        String submittedBy,

        @Schema(required = true, format = "date-time") String submittedAt,
        @Schema(format = "date-time") String startedAt,
        @Schema(format = "date-time") String endedAt,
        @Schema(required = true) long bytes,

        @Schema(required = true, description = "Of the file as it arrived, hexadecimal")
        String sha256,

        @Schema(required = true) Progress progress,
        @Schema(required = true) Tally tally,

        @Schema(description = "What it was recorded at; missing when nothing new was")
        Positions positions,

        @Schema(description = "Code of what broke the run off as a whole")
        String problem,

        @Schema(required = true) List<Line> lines,
        @Schema(description = "Where the lines go on") String next) {

    /** What a sender is told of a file's state. */
    @Schema(name = "ImportState")
    enum PublicState {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /** In lines of the file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ImportProgress")
    record Progress(
            @Schema(required = true) long done,
            @Schema(required = true) long total,
            @Schema(description = "Since the run began") Long linesPerSecond,
            @Schema(description = "At that rate") Long secondsLeft) {}

    /** How many lines came to what. */
    @Schema(name = "ImportTally")
    record Tally(
            @Schema(required = true, description = "Recorded; while it runs or has failed: nothing against them")
            long recorded,

            @Schema(required = true, description = "Recorded before, with the same content")
            long unchanged,

            @Schema(required = true) long refused) {}

    /** The first and the last position taken. */
    @Schema(name = "ImportPositions")
    record Positions(
            @Schema(required = true) long first,
            @Schema(required = true) long last) {}

    /** What came of a line. */
    @Schema(name = "LineOutcome")
    enum PublicOutcome {
        /** By the decision that is named. */
        RECORDED(Kind.FRESH),
        /** It was recorded before, with the same content. */
        UNCHANGED(Kind.SAME),
        /** Nothing against it; not recorded, because another line is refused or nothing was to be. */
        VALID(Kind.FRESH),
        /** See its errors. */
        REFUSED(Kind.REFUSED);

        private final Kind kind;

        PublicOutcome(Kind kind) {
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }

    /** One line of the file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ImportLine")
    record Line(
            @Schema(required = true) long line,
            @Schema(required = true) PublicOutcome outcome,
            String decision,
            List<Fault> errors) {}

    /** One fault of a line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ImportFault")
    record Fault(
            @Schema(description = "JSON pointer into the line's decision; for a sheet the column")
            String pointer,

            @Schema(required = true, description = "In the caller's language")
            String message,

            @Schema(description = "Id of the broken rule") String rule,

            @Schema(description = "Id of the decision it collides with")
            String decision) {

        static Fault of(Violation violation, Messages messages) {
            return new Fault(violation.pointer(), violation.message(messages), violation.rule(), violation.decision());
        }
    }

    /** @param outcomes that reach beyond {@code after}, enough of them for {@code limit} lines */
    static ImportView of(
            ImportJob job, List<LineOutcome> outcomes, long after, int limit, String filter, Messages messages) {
        List<Line> lines = new ArrayList<>();
        boolean more = false;
        for (LineOutcome outcome : outcomes) {
            for (long line = Math.max(outcome.first(), after + 1); line <= outcome.last() && !more; line++) {
                more = lines.size() == limit;
                if (!more) {
                    lines.add(line(job, outcome, line, messages));
                }
            }
        }
        long last = lines.isEmpty() ? after : lines.get(lines.size() - 1).line();
        return new ImportView(
                job.id(),
                PublicState.valueOf(job.state().name()),
                job.dryRun(),
                job.submittedBy(),
                SnapshotView.instant(job.submittedAt()),
                SnapshotView.instant(job.startedAt()),
                SnapshotView.instant(job.endedAt()),
                job.bytes(),
                job.sha256(),
                progress(job),
                new Tally(job.fresh(), job.same(), job.refused()),
                job.firstPosition() == null ? null : new Positions(job.firstPosition(), job.lastPosition()),
                job.problem(),
                lines,
                more ? "/v1/imports/" + job.id() + "?after=" + last + "&limit=" + limit + filter : null);
    }

    private static Progress progress(ImportJob job) {
        Long rate = null;
        Long left = null;
        if (job.startedAt() != null && job.linesDone() > 0) {
            double seconds = Duration.between(job.startedAt(), job.toldAt()).toMillis() / 1000.0;
            rate = Math.round(job.linesDone() / Math.max(seconds, 0.001));
            left = job.hasEnded() || rate == 0 ? null : Math.max(0, job.linesTotal() - job.linesDone()) / rate;
        }
        return new Progress(job.linesDone(), Math.max(job.linesTotal(), job.linesDone()), rate, left);
    }

    private static Line line(ImportJob job, LineOutcome outcome, long line, Messages messages) {
        boolean recorded = job.isRecorded();
        PublicOutcome told =
                switch (outcome.kind()) {
                    case REFUSED -> PublicOutcome.REFUSED;
                    case SAME -> PublicOutcome.UNCHANGED;
                    case FRESH -> recorded ? PublicOutcome.RECORDED : PublicOutcome.VALID;
                };
        return new Line(
                line,
                told,
                recorded || outcome.kind() == Kind.SAME ? outcome.decision() : null,
                outcome.errors().isEmpty()
                        ? null
                        : outcome.errors().stream()
                                .map(error -> Fault.of(error, messages))
                                .toList());
    }
}
