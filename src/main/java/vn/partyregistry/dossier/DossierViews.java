package vn.partyregistry.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.change.Certainty;
import vn.partyregistry.change.Cite.DocumentRelation;
import vn.partyregistry.change.Comparator;
import vn.partyregistry.change.DecisionContent.DocumentType;
import vn.partyregistry.change.DecisionContent.Source;
import vn.partyregistry.change.Edtf;
import vn.partyregistry.change.HoldCongress.CongressKind;
import vn.partyregistry.change.HoldCongress.Delegation;
import vn.partyregistry.change.Office;
import vn.partyregistry.change.Rate.RatedSubject;
import vn.partyregistry.change.Remark.Topic;
import vn.partyregistry.change.SetContact.ContactKind;
import vn.partyregistry.organization.OrganizationView.DecisionReference;

/** The records of a dossier as they are printed, each with the paper and the publication that tell it. */
final class DossierViews {

    private DossierViews() {}

    /** A date as exactly as it is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DoubtfulDate")
    record DateView(
            @Schema(required = true) String edtf,
            LocalDate earliest,
            LocalDate latest,
            @Schema(required = true) Edtf.Precision precision) {

        static DateView of(Edtf date) {
            return date == null ? null : new DateView(date.text(), date.earliest(), date.latest(), date.precision());
        }
    }

    /** A name, or the names that come into question where the date leaves it undecided. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NameThen")
    record NameView(String name, Boolean ambiguous, List<String> candidates) {

        static NameView of(List<String> names) {
            return names.size() == 1 ? new NameView(names.get(0), null, null) : new NameView(null, true, names);
        }
    }

    /** An organization that continues in this one, and where its own dossier is read. */
    @Schema(name = "DossierPredecessor")
    record PredecessorView(
            @Schema(required = true) String id,
            @Schema(required = true) LocalDate effectiveOn,
            @Schema(required = true) String dossier) {}

    /** A term of the committee. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierTerm")
    record TermView(
            @Schema(required = true) String ordinal,
            DateView span,
            DateView closed,
            @Schema(required = true) boolean current,
            @Schema(required = true) DecisionReference decision,
            Source source,
            @Schema(required = true) Certainty certainty,
            String note) {}

    /** A congress. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierCongress")
    record CongressView(
            @Schema(required = true) CongressKind kind,
            String ordinal,
            String term,
            DateView held,
            Integer days,
            String motto,
            String objective,
            @Schema(required = true) List<Delegation> delegations,
            @Schema(required = true) List<TargetView> targets,
            @Schema(required = true) boolean current,
            @Schema(required = true) DecisionReference decision,
            Source source,
            @Schema(required = true) Certainty certainty,
            String note) {}

    /** A target, and what was reached of it so far. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierTarget")
    record TargetView(
            String congress,
            @Schema(required = true) String metric,
            String text,
            @Schema(required = true) BigDecimal value,
            @Schema(required = true) Comparator comparator,
            @Schema(required = true) String unit,
            DateView period,
            @Schema(required = true) List<ResultView> results,
            @Schema(required = true) boolean current,
            @Schema(required = true) DecisionReference decision,
            Source source,
            @Schema(required = true) Certainty certainty,
            String note) {}

    /** What was reached of a target. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TargetResult")
    record ResultView(
            @Schema(required = true) BigDecimal value,
            @Schema(required = true) Comparator comparator,
            @Schema(required = true) String unit,
            DateView on,
            @Schema(required = true) DecisionReference decision,
            Source source,
            @Schema(required = true) Certainty certainty,
            String note) {}

    /** An office and who holds it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierPosition")
    record PositionView(
            @Schema(required = true) String organization,
            @Schema(required = true) String holder,
            @Schema(required = true) Office office,
            String title,
            String body,
            String term,
            @Schema(required = true) DateView held,

            @Schema(
                    description =
                            "The first day on which it is no longer held, where a paper, a term or the organization ended it")
            LocalDate endedOn,

            @Schema(required = true) DecisionReference decision,
            Source source,
            @Schema(required = true) Certainty certainty,
            String note) {}

    /** An honour, and the name of the organization on its day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierAward")
    record AwardView(
            @Schema(required = true) String honour,
            String grade,
            @Schema(required = true) DateView awarded,
            @Schema(required = true) NameView recipient,
            @Schema(required = true) boolean current,
            @Schema(required = true) DecisionReference decision,
            Source source,
            @Schema(required = true) Certainty certainty,
            String note) {}

    /** A rating. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierRating")
    record RatingView(
            @Schema(required = true) RatedSubject of,
            @Schema(required = true) String rating,
            DateView year,
            BigDecimal value,
            Comparator comparator,
            String unit,
            @Schema(required = true) boolean current,
            @Schema(required = true) DecisionReference decision,
            Source source,
            @Schema(required = true) Certainty certainty,
            String note) {}

    /** A publication. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierPublication")
    record PublicationView(
            @Schema(required = true) String title,
            DateView published,
            DateView covers,
            String directedBy,
            @Schema(required = true) boolean current,
            @Schema(required = true) DecisionReference decision,
            Source source,
            @Schema(required = true) Certainty certainty,
            String note) {}

    /** Where the organization is reached. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierContact")
    record ContactView(
            @Schema(required = true) ContactKind kind,
            @Schema(required = true) String value,
            String label,
            DateView used,
            @Schema(required = true) DecisionReference decision,
            Source source,
            @Schema(required = true) Certainty certainty,
            String note) {}

    /** A document cited. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierDocument")
    record CitationView(
            @Schema(required = true) String organization,
            String number,
            @Schema(required = true) DocumentType documentType,
            String issuedBy,
            DateView issued,
            @Schema(required = true) String title,
            @Schema(required = true) List<DocumentRelation> relations,
            @Schema(required = true) DecisionReference decision,
            Source source,
            @Schema(required = true) Certainty certainty,
            String note) {}

    /** What a source says besides. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DossierRemark")
    record RemarkView(
            @Schema(required = true) Topic topic,
            @Schema(required = true) String text,
            BigDecimal value,
            Comparator comparator,
            String unit,
            DateView on,
            @Schema(required = true) DecisionReference decision,
            Source source,
            @Schema(required = true) Certainty certainty,
            String note) {}
}
