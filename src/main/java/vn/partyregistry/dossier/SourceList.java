package vn.partyregistry.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.change.DecisionContent.Source;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;

/** A page of sources. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SourceList")
record SourceList(
        @Schema(required = true) List<SourceView> items,
        Integer total,
        String next,
        @Schema(required = true) SnapshotView snapshot)
        implements Snapshotted {

    /** A publication, and how many papers and reported figures rest on it. */
    @Schema(name = "SourceUse")
    record SourceView(
            @Schema(required = true) Source source,
            @Schema(required = true) long decisions,
            @Schema(required = true) long figures) {}

    @Override
    public Moving moving() {
        return new Moving("next", next);
    }
}
