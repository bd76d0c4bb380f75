/**
 * The order of recordings: positions without gaps, the instant of each, and the feed of what happened.
 *
 * <p>May import {@code time}, {@code problem}, {@code http}, {@code security}, {@code store}. A <em>position</em> is
 * taken by a recording and by nothing else; the <em>head</em> is the newest one.
 */
package vn.partyregistry.journal;
