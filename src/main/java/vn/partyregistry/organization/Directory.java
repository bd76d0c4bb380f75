package vn.partyregistry.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.partyregistry.organization.OrganizationView.ParentView;
import vn.partyregistry.time.Snapshot;

/**
 * The organizations as believed at one position, in memory: some 250 bytes for each version.
 *
 * <p>One thread writes, any number read. Who reads while it is written may see some of the new; the keeper finds that out.
 */
final class Directory {

    /** The most superiors that are climbed. */
    private static final int HEIGHT = 64;

    private final Map<String, ListedVersion> newestVersions = new ConcurrentHashMap<>();

    /** Puts the versions of an organization, oldest first, in place of those that it had. */
    void put(String id, Collection<ListedVersion> versions) {
        ListedVersion newest = null;
        for (ListedVersion version : versions) {
            newest = version.after(newest);
        }
        if (newest == null) {
            newestVersions.remove(id);
        } else {
            newestVersions.put(id, newest);
        }
    }

    /** Adds a version to those that the organization has; it is newer than they are. */
    void add(ListedVersion version) {
        newestVersions.put(version.organization(), version.after(newestVersions.get(version.organization())));
    }

    /** The organization on the day of the snapshot, as a read at its position finds it. */
    Optional<OrganizationView> find(String id, Snapshot at) {
        ListedVersion version = on(id, at.asOf());
        if (version == null) {
            return Optional.empty();
        }
        ParentView parent = null;
        if (version.parent() != null) {
            ListedVersion superior = on(version.parent(), at.asOf());
            parent = superior == null
                    ? new ParentView(version.parent(), null, null)
                    : new ParentView(version.parent(), superior.name(), superior.type());
        }
        return Optional.of(version.view(parent, at));
    }

    /** Whether an organization stands in one of the subtrees on a day; nothing if that depends on what is not in force. */
    Optional<Boolean> stands(String id, Collection<String> roots, LocalDate day) {
        String place = id;
        for (int height = 0; height < HEIGHT; height++) {
            if (roots.contains(place)) {
                // A claim may name what never existed.
                return newestVersions.containsKey(place) ? Optional.of(true) : Optional.empty();
            }
            ListedVersion version = on(place, day);
            if (version == null) {
                return Optional.empty();
            }
            if (version.parent() == null) {
                return Optional.of(false);
            }
            place = version.parent();
        }
        return Optional.empty();
    }

    private ListedVersion on(String id, LocalDate day) {
        int number = (int) day.toEpochDay();
        ListedVersion version = newestVersions.get(id);
        while (version != null && !version.holds(number)) {
            version = version.earlier();
        }
        return version;
    }
}
