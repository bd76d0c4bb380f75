package vn.partyregistry.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.http.Snapshotted;
import vn.partyregistry.statistics.CountsView.Counted;
import vn.partyregistry.statistics.CountsView.MemberCounts;
import vn.partyregistry.statistics.CountsView.OrganizationCounts;

/** A count that can be proved later: the numbers, what exactly was counted, the state it was read from, and who was counted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Certificate",
        description = "Counts with what was counted and a hash over who was; post it to be verified")
public record CertificateView(
        @Schema(required = true) @NotNull @Valid Counted organization,
        @Schema(required = true) @NotNull @Valid OrganizationCounts organizations,
        @Schema(required = true) @NotNull @Valid MemberCounts members,
        @Schema(required = true) @NotNull @Valid Filter filter,
        @Schema(required = true) @NotNull @Valid Hashes hash,
        @Schema(required = true) @NotNull @Valid SnapshotView snapshot)
        implements Snapshotted {

    /** Everyone who stands below on the day, of these kinds; the organization itself counts only as the cell of its members. */
    @Schema(name = "CertificateFilter")
    public record Filter(
            @Schema(required = true) @NotNull String under,
            @Schema(required = true) @NotNull LocalDate asOf,
            @Schema(required = true) long position,
            @Schema(required = true) @NotNull List<@NotNull String> organizationStatus,
            @Schema(required = true) @NotNull List<@NotNull String> memberStatus) {

        static Filter of(String under, SnapshotView at) {
            return new Filter(under, at.asOf(), at.position(), List.of("ACTIVE"), List.of("OFFICIAL", "PROBATIONARY"));
        }
    }

    /** Hashes over the ids counted, in the order of their bytes, each followed by a line feed, in hexadecimal. */
    @Schema(name = "CertificateHash")
    public record Hashes(
            @Schema(required = true, examples = "SHA-256") @NotNull
            String algorithm,

            @Schema(required = true) @NotNull String organizations,
            @Schema(required = true) @NotNull String members) {}
}
