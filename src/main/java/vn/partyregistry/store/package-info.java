/**
 * How anything bitemporal lies in PostgreSQL: statements, and the one predicate by which rows belong to a snapshot.
 *
 * <p>May import {@code time}, {@code problem}. A row is <em>believed</em> at a position when it was recorded at or before
 * it and superseded, if at all, after it.
 */
package vn.partyregistry.store;
