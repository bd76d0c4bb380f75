package vn.partyregistry.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Viện dẫn: a document that the organization's papers rest on, and how documents bear on one another. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Cite", description = "Viện dẫn: a document cited, and how it bears on others")
public record Cite(
        @NotNull String organization,
        @NotNull @Valid CitedDocument document,
        @Size(max = 100) List<@NotNull @Valid DocumentRelation> relations,
        Certainty certainty,
        @Size(max = 1000) String note,
        LocalDate effectiveOn,
        String printedAs)
        implements DossierChange {

    @Override
    public Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>(DossierChange.super.texts());
        texts.put("/document/number", document.number());
        texts.put("/document/title", document.title());
        texts.put("/document/issuedBy", document.issuedBy());
        return texts;
    }

    /** A document, which need not be in the registry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CitedDocument")
    public record CitedDocument(
            @Size(max = 100) String number,
            @NotNull DecisionContent.DocumentType documentType,
            @Size(max = 500) String issuedBy,
            Edtf issued,
            @NotNull @Size(max = 2000) String title) {}

    /** How the document bears on another one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DocumentRelation")
    public record DocumentRelation(
            @NotNull Relation relation,
            @NotNull @Size(max = 100) String number,
            @Size(max = 500) String issuedBy) {}

    /** Sửa đổi, thay thế, thực hiện, căn cứ. */
    @Schema(name = "Relation")
    public enum Relation {
        AMENDS,
        REPLACES,
        IMPLEMENTS,
        BASED_ON
    }
}
