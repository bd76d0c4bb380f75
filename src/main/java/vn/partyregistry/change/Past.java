package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.partyregistry.time.Timeline;

/** What is believed before a recording: the port through which a replay reads, always many subjects at a time. */
public interface Past {

    /** The timelines of organizations; one never established has an empty one. */
    Map<String, Timeline<OrganizationState>> organizations(Collection<String> ids);

    /** The timelines of members; one never admitted has an empty one. */
    Map<String, Timeline<MemberState>> members(Collection<String> ids);

    /** Ids of the organizations directly under each of these on a day. */
    Map<String, List<String>> children(Collection<String> organizations, LocalDate day);

    /** Ids of the organizations that are stored as directly under one of these at any time. */
    List<String> everUnder(Collection<String> organizations);

    /** Ids of the members that are stored as in one of these at any time. */
    List<String> everIn(Collection<String> organizations);

    /** Ids of the members in each of these on a day. */
    Map<String, List<String>> membersIn(Collection<String> organizations, LocalDate day);

    /** Recorded changes that touch any of the subjects from one day (in) to another (out; null: for ever). */
    List<PlacedTouch> touching(Collection<Subject> subjects, LocalDate from, LocalDate to);

    /**
     * Recorded changes that put back without naming where to: annulments from a day on, and re-establishments without a
     * parent; those that take effect on one day (in) or later.
     */
    List<PlacedChange> returns(LocalDate from);

    /** Every subject that a decision acted on, and the first day on which it did. */
    Map<Subject, LocalDate> changedBy(String decision);

    /** A recorded change and how it touches one of the subjects asked about. */
    record PlacedTouch(PlacedChange change, Touch touch) {}
}
