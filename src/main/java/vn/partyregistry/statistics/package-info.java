/**
 * Counts through the hierarchy in force on a day, and figures as sources report them.
 *
 * <p>May import everything before it in the list of packages, {@code decision} last. A member counts once, in the cell of
 * official membership; a reported figure is kept beside what is computed and never in its place.
 */
package vn.partyregistry.statistics;
