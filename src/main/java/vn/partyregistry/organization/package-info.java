/**
 * Organizations as they stand at a snapshot: state, hierarchy, versions, search; and their timelines for a replay.
 *
 * <p>May import everything before it in the list of packages, {@code journal} last.
 */
package vn.partyregistry.organization;
