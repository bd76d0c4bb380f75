/**
 * A national registry to measure on: invented, and written in bulk as the write path would have written it.
 *
 * <p>May import everything; nothing imports it. Words: the <em>plan</em> is how many there are of each; a province's
 * <em>history</em> is the papers of twenty years in legal order; <em>memory</em> is what the write path would find in
 * PostgreSQL; a <em>sheet</em> is rows of one table on their way to it.
 */
package vn.partyregistry.national;
