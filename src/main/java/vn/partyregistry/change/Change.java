package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that a decision changes. Each kind answers for its own consequences, so that a new kind does not compile
 * until it does.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Establish.class, name = "ESTABLISH"),
    @JsonSubTypes.Type(value = Reestablish.class, name = "REESTABLISH"),
    @JsonSubTypes.Type(value = Absorb.class, name = "ABSORB"),
    @JsonSubTypes.Type(value = Consolidate.class, name = "CONSOLIDATE"),
    @JsonSubTypes.Type(value = Separate.class, name = "SEPARATE"),
    @JsonSubTypes.Type(value = Divide.class, name = "DIVIDE"),
    @JsonSubTypes.Type(value = Reorganize.class, name = "REORGANIZE"),
    @JsonSubTypes.Type(value = Annul.class, name = "ANNUL"),
    @JsonSubTypes.Type(value = Rename.class, name = "RENAME"),
    @JsonSubTypes.Type(value = Reclassify.class, name = "RECLASSIFY"),
    @JsonSubTypes.Type(value = Amend.class, name = "AMEND"),
    @JsonSubTypes.Type(value = Transfer.class, name = "TRANSFER"),
    @JsonSubTypes.Type(value = Dissolve.class, name = "DISSOLVE"),
    @JsonSubTypes.Type(value = Admit.class, name = "ADMIT"),
    @JsonSubTypes.Type(value = Recognize.class, name = "RECOGNIZE"),
    @JsonSubTypes.Type(value = Move.class, name = "MOVE"),
    @JsonSubTypes.Type(value = Leave.class, name = "LEAVE"),
    @JsonSubTypes.Type(value = Readmit.class, name = "READMIT"),
    @JsonSubTypes.Type(value = OpenTerm.class, name = "OPEN_TERM"),
    @JsonSubTypes.Type(value = CloseTerm.class, name = "CLOSE_TERM"),
    @JsonSubTypes.Type(value = HoldCongress.class, name = "HOLD_CONGRESS"),
    @JsonSubTypes.Type(value = ReportResult.class, name = "REPORT_RESULT"),
    @JsonSubTypes.Type(value = Appoint.class, name = "APPOINT"),
    @JsonSubTypes.Type(value = Relieve.class, name = "RELIEVE"),
    @JsonSubTypes.Type(value = Award.class, name = "AWARD"),
    @JsonSubTypes.Type(value = Rate.class, name = "RATE"),
    @JsonSubTypes.Type(value = Publish.class, name = "PUBLISH"),
    @JsonSubTypes.Type(value = SetContact.class, name = "SET_CONTACT"),
    @JsonSubTypes.Type(value = Cite.class, name = "CITE"),
    @JsonSubTypes.Type(value = Remark.class, name = "REMARK")
})
@Schema(
        description = "One change, told apart by `change`",
        oneOf = {
            Establish.class,
            Reestablish.class,
            Absorb.class,
            Consolidate.class,
            Separate.class,
            Divide.class,
            Reorganize.class,
            Annul.class,
            Rename.class,
            Reclassify.class,
            Amend.class,
            Transfer.class,
            Dissolve.class,
            Admit.class,
            Recognize.class,
            Move.class,
            Leave.class,
            Readmit.class,
            OpenTerm.class,
            CloseTerm.class,
            HoldCongress.class,
            ReportResult.class,
            Appoint.class,
            Relieve.class,
            Award.class,
            Rate.class,
            Publish.class,
            SetContact.class,
            Cite.class,
            Remark.class
        },
        discriminatorProperty = "change",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "ESTABLISH", schema = Establish.class),
            @DiscriminatorMapping(value = "REESTABLISH", schema = Reestablish.class),
            @DiscriminatorMapping(value = "ABSORB", schema = Absorb.class),
            @DiscriminatorMapping(value = "CONSOLIDATE", schema = Consolidate.class),
            @DiscriminatorMapping(value = "SEPARATE", schema = Separate.class),
            @DiscriminatorMapping(value = "DIVIDE", schema = Divide.class),
            @DiscriminatorMapping(value = "REORGANIZE", schema = Reorganize.class),
            @DiscriminatorMapping(value = "ANNUL", schema = Annul.class),
            @DiscriminatorMapping(value = "RENAME", schema = Rename.class),
            @DiscriminatorMapping(value = "RECLASSIFY", schema = Reclassify.class),
            @DiscriminatorMapping(value = "AMEND", schema = Amend.class),
            @DiscriminatorMapping(value = "TRANSFER", schema = Transfer.class),
            @DiscriminatorMapping(value = "DISSOLVE", schema = Dissolve.class),
            @DiscriminatorMapping(value = "ADMIT", schema = Admit.class),
            @DiscriminatorMapping(value = "RECOGNIZE", schema = Recognize.class),
            @DiscriminatorMapping(value = "MOVE", schema = Move.class),
            @DiscriminatorMapping(value = "LEAVE", schema = Leave.class),
            @DiscriminatorMapping(value = "READMIT", schema = Readmit.class),
            @DiscriminatorMapping(value = "OPEN_TERM", schema = OpenTerm.class),
            @DiscriminatorMapping(value = "CLOSE_TERM", schema = CloseTerm.class),
            @DiscriminatorMapping(value = "HOLD_CONGRESS", schema = HoldCongress.class),
            @DiscriminatorMapping(value = "REPORT_RESULT", schema = ReportResult.class),
            @DiscriminatorMapping(value = "APPOINT", schema = Appoint.class),
            @DiscriminatorMapping(value = "RELIEVE", schema = Relieve.class),
            @DiscriminatorMapping(value = "AWARD", schema = Award.class),
            @DiscriminatorMapping(value = "RATE", schema = Rate.class),
            @DiscriminatorMapping(value = "PUBLISH", schema = Publish.class),
            @DiscriminatorMapping(value = "SET_CONTACT", schema = SetContact.class),
            @DiscriminatorMapping(value = "CITE", schema = Cite.class),
            @DiscriminatorMapping(value = "REMARK", schema = Remark.class)
        })
public sealed interface Change
        permits Establish,
                Reestablish,
                Absorb,
                Consolidate,
                Separate,
                Divide,
                Reorganize,
                Annul,
                Rename,
                Reclassify,
                Amend,
                Transfer,
                Dissolve,
                Admit,
                Recognize,
                Move,
                Leave,
                Readmit,
                DossierChange {

    /** Its own effective day, null when it is the decision's. */
    LocalDate effectiveOn();

    /** The word the paper uses, kept beside the machine meaning; null when not given. */
    String printedAs();

    /** Every subject the change names, and what it does with it; those it finds in an organization are not named. */
    @JsonIgnore
    List<Touch> touches();

    /** The organizations it brings about. */
    @JsonIgnore
    default List<Founding> foundings() {
        return List.of();
    }

    /** Which organizations continue in which others by it. */
    @JsonIgnore
    default List<Succession> successions() {
        return List.of();
    }

    /** The words that tell the kinds apart. */
    static List<String> names() {
        return Arrays.stream(Change.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .toList();
    }

    /** The word of one change. */
    static String nameOf(Change change) {
        return Arrays.stream(Change.class.getAnnotation(JsonSubTypes.class).value())
                .filter(type -> type.value() == change.getClass())
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Makes the change in the register, or notes every obstacle and leaves it as it was. */
    void apply(Register register);
}
