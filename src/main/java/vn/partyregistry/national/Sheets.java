package vn.partyregistry.national;

import java.util.List;
import java.util.function.Consumer;

/** The sheets of all tables that a recording writes, each sent on when it has grown large. */
final class Sheets {

    private static final int LARGE = 1 << 20;

    private static final String CHANGE = "change_index, place, effective_on, kind, body, decision, recorded_from";
    private static final String ORGANIZATION = "organization, valid_from, valid_to, type, level, name, name_folded,"
            + " short_name, locality, parent, delegated_upper_authority, continuity, established_on, opened_by,"
            + " opened_with, ended_by, end_reason, recorded_from";
    private static final String MEMBER = "member, valid_from, valid_to, status, organization, admitted_on, ceremony_on,"
            + " official_on, left_on, leave_reason, readmitted_on, opened_by, opened_with, ended_by, end_reason,"
            + " recorded_from";
    private static final String PAST = ", recorded_to, valid, subject";

    final Sheet decisions = new Sheet("decision", "id, place");
    final Sheet keys = new Sheet("decision_key", "natural_key, decision");
    final Sheet contents = new Sheet(
            "decision_content",
            "decision, recorded_from, status, number, number_folded, number_search, document_type, issuer, issued_by,"
                    + " signed_on, effective_on, effective_basis, date_precision, title, origin, source, recorded_by,"
                    + " reason, annulled_by, annulled_from");
    final Sheet changes = new Sheet("decision_change", CHANGE);
    final Sheet touches = new Sheet("change_touch", "subject, kind, access, effective_on, change_index, decision");
    final Sheet successions = new Sheet(
            "succession",
            "from_organization, to_organization, kind, effective_on, change_index, decision, recorded_from");
    final Sheet journal = new Sheet(
            "journal",
            "position, recorded_at, kind, decision, annulled_by, effective_on, organizations, recorded_by, restated,"
                    + " findings");
    final Sheet organizations = new Sheet("organization", "id, decision");
    final Sheet lives = new Sheet("organization_life", "organization, valid_from, valid_to");
    final Sheet organizationVersions = new Sheet("organization_version", ORGANIZATION);
    final Sheet organizationPast = new Sheet("organization_version_past", ORGANIZATION + PAST);
    final Sheet members = new Sheet("member", "id, decision");
    final Sheet memberVersions = new Sheet("member_version", MEMBER);
    final Sheet memberPast = new Sheet("member_version_past", MEMBER + PAST);
    final Sheet persons = new Sheet(
            "member_person",
            "member, full_name, name_folded, born_on, gender, card_hash, card_last, salt, digest, recorded_from");
    final Sheet memberCounts = new Sheet("member_count_change", "organization, day, official, probationary");
    final Sheet organizationCounts = new Sheet("organization_count_change", "organization, day, type, units, direct");
    final Sheet memberEntries = new Sheet("member_count_entry", "organization, position, day, official, probationary");
    final Sheet organizationEntries =
            new Sheet("organization_count_entry", "organization, position, day, type, units, direct");
    final Sheet memberYears = new Sheet("member_count_year", "organization, year, official, probationary");
    final Sheet organizationYears = new Sheet("organization_count_year", "organization, year, type, units, direct");

    private final List<Sheet> all = List.of(
            decisions,
            keys,
            contents,
            changes,
            touches,
            successions,
            journal,
            organizations,
            lives,
            organizationVersions,
            organizationPast,
            members,
            memberVersions,
            memberPast,
            persons,
            memberCounts,
            organizationCounts,
            memberEntries,
            organizationEntries,
            memberYears,
            organizationYears);

    private final Consumer<Sheet.Block> sent;

    Sheets(Consumer<Sheet.Block> sent) {
        this.sent = sent;
    }

    void sendLarge() {
        all.stream().filter(sheet -> sheet.length() > LARGE).forEach(sheet -> sent.accept(sheet.cut()));
    }

    void sendAll() {
        all.stream().filter(sheet -> sheet.length() > 0).forEach(sheet -> sent.accept(sheet.cut()));
    }
}
