package vn.partyregistry.change;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What an organization is between two decisions about it.
 *
 * @param parent id of the directly superior organization, null for a root
 * @param establishedOn first day of the identity, kept through every re-establishment
 * @param delegatedUpperAuthority a grassroots committee entrusted with the powers of the level above the grassroots
 */
public record OrganizationState(
        OrganizationType type,
        String name,
        String shortName,
        String locality,
        String parent,
        boolean delegatedUpperAuthority,
        Continuity continuity,
        LocalDate establishedOn) {

    public OrganizationState named(String newName, String newShortName) {
        return new OrganizationState(
                type,
                newName,
                newShortName,
                locality,
                parent,
                delegatedUpperAuthority,
                Continuity.CONFIRMED,
                establishedOn);
    }

    /** The same under another name, which says nothing of what happened meanwhile. */
    OrganizationState called(String newName) {
        return new OrganizationState(
                type, newName, shortName, locality, parent, delegatedUpperAuthority, continuity, establishedOn);
    }

    public OrganizationState under(String newParent) {
        return new OrganizationState(
                type, name, shortName, locality, newParent, delegatedUpperAuthority, continuity, establishedOn);
    }

    public OrganizationState ofType(OrganizationType newType) {
        return new OrganizationState(
                newType, name, shortName, locality, parent, delegatedUpperAuthority, continuity, establishedOn);
    }

    public OrganizationState amended(String newShortName, String newLocality, Boolean newAuthority) {
        return new OrganizationState(
                type,
                name,
                newShortName == null ? shortName : newShortName,
                newLocality == null ? locality : newLocality,
                parent,
                newAuthority == null ? delegatedUpperAuthority : newAuthority,
                continuity,
                establishedOn);
    }

    /** What it is when each attribute that a decision gave, and that still stands, goes back to what it was before. */
    OrganizationState without(OrganizationState given, OrganizationState before) {
        return new OrganizationState(
                back(type, given.type, before.type),
                back(name, given.name, before.name),
                back(shortName, given.shortName, before.shortName),
                back(locality, given.locality, before.locality),
                back(parent, given.parent, before.parent),
                back(delegatedUpperAuthority, given.delegatedUpperAuthority, before.delegatedUpperAuthority),
                back(continuity, given.continuity, before.continuity),
                establishedOn);
    }

    private static <T> T back(T now, T given, T before) {
        return Objects.equals(now, given) ? before : now;
    }

    /** Whether others that name this organization would judge it the same: its type and powers. */
    public boolean standsLike(OrganizationState other) {
        return other != null && type == other.type && delegatedUpperAuthority == other.delegatedUpperAuthority;
    }
}
