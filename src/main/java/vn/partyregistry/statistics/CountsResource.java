package vn.partyregistry.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.SnapshotParameters;
import vn.partyregistry.http.SnapshotView;
import vn.partyregistry.journal.ReadsHistory;
import vn.partyregistry.journal.Snapshots;
import vn.partyregistry.organization.OrganizationRepository;
import vn.partyregistry.organization.OrganizationView;
import vn.partyregistry.statistics.CountsView.MemberCounts;
import vn.partyregistry.statistics.CountsView.RowLinks;
import vn.partyregistry.statistics.SeriesView.Point;
import vn.partyregistry.time.Snapshot;

/** Counts over HTTP: of a day, along time, from one day to another, and certified. */
@ReadsHistory
@Path("/v1/organizations/{id}/counts")
@Tag(name = "statistics")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class CountsResource {

    private final Snapshots snapshots;
    private final OrganizationRepository organizations;
    private final CountRepository counts;
    private final BreakdownRepository breakdowns;
    private final Bridges bridges;
    private final CertificateService certificates;
    private final SmallGroups smallGroups;

    CountsResource(
            Snapshots snapshots,
            OrganizationRepository organizations,
            CountRepository counts,
            BreakdownRepository breakdowns,
            Bridges bridges,
            CertificateService certificates,
            SmallGroups smallGroups) {
        this.snapshots = snapshots;
        this.organizations = organizations;
        this.counts = counts;
        this.breakdowns = breakdowns;
        this.bridges = bridges;
        this.certificates = certificates;
        this.smallGroups = smallGroups;
    }

    @GET
    @Operation(operationId = "getCounts", summary = "How many organizations and members stand below on a day")
    public CountsView counts(
            @RestPath String id,
            @BeanParam SnapshotParameters clocks,
            @RestQuery
                    @Parameter(description = "Members told apart by any of GENDER, AGE, PARTY_AGE, separated by commas")
                    String breakdown) {
        ParameterReader reader = new ParameterReader();
        Set<Breakdown> asked = breakdowns(reader, breakdown);
        Snapshot at = snapshots.of(clocks, reader);
        OrganizationView organization = organizations.require(id, at);
        CountRepository.Counted counted = counts.counts(id, at);
        boolean all = smallGroups.areShownOf(id);
        Map<Breakdown, Map<String, Long>> groups = breakdowns.of(id, asked, at);
        if (!all) {
            groups.replaceAll((key, found) -> Withholding.shown(known(found)));
        }
        SnapshotView snapshot = SnapshotView.of(at);
        return new CountsView(
                new CountsView.Counted(id, organization.name()),
                counted.tally().organizations(),
                MemberCounts.of(counted.tally(), all).with(groups),
                RowLinks.of(id, snapshot),
                snapshot,
                counted.path(),
                all);
    }

    /** That nobody's record is silent tells nothing of anybody. */
    private static Map<String, Long> known(Map<String, Long> groups) {
        Map<String, Long> known = new LinkedHashMap<>(groups);
        known.remove("UNKNOWN", 0L);
        return known;
    }

    private static Set<Breakdown> breakdowns(ParameterReader reader, String breakdown) {
        Set<Breakdown> asked = EnumSet.noneOf(Breakdown.class);
        for (String name : breakdown == null ? new String[0] : breakdown.split(",", -1)) {
            Breakdown found = reader.oneOf("breakdown", name.trim(), Breakdown.class);
            if (found != null) {
                asked.add(found);
            }
        }
        return asked;
    }

    @GET
    @Path("/series")
    @Operation(operationId = "getCountSeries", summary = "The counts along legal time, at most 1,000 points")
    public SeriesView series(
            @RestPath String id,
            @BeanParam StretchParameters stretch,
            @RestQuery @Parameter(description = "ISO 8601 period in years, months, weeks and days; P1M when missing")
                    String step) {
        ParameterReader reader = new ParameterReader();
        LocalDate first = stretch.first(reader);
        LocalDate last = stretch.last(reader, first);
        List<LocalDate> days = StretchParameters.days(reader, first, last, step);
        Snapshot at = snapshots.known(stretch, reader, last);
        organizations.requireVersions(id, at);
        boolean all = smallGroups.areShownOf(id);
        Steps steps = counts.steps(id, first, last, at.position());
        List<Point> points = new ArrayList<>();
        steps.along(days, (day, tally) -> points.add(Point.of(day, tally, all)));
        return new SeriesView(points, SnapshotView.of(at), all);
    }

    @GET
    @Path("/bridge")
    @Operation(
            operationId = "getCountBridge",
            summary = "From the counts at the end of one day to those of another, by causes and papers")
    public BridgeView bridge(@RestPath String id, @BeanParam StretchParameters stretch) {
        ParameterReader reader = new ParameterReader();
        LocalDate first = stretch.first(reader);
        LocalDate last = stretch.last(reader, first);
        Snapshot at = snapshots.known(stretch, reader, last);
        organizations.requireVersions(id, at);
        return bridges.of(id, first, last, at);
    }

    @GET
    @Path("/certificate")
    @Operation(
            operationId = "certifyCounts",
            summary = "Counts that can be proved later, with a hash over who was counted")
    public CertificateView certificate(@RestPath String id, @BeanParam SnapshotParameters clocks) {
        return certificates.of(id, snapshots.of(clocks, new ParameterReader()));
    }
}
