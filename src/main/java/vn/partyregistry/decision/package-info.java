/**
 * The one write path: a paper comes in, is judged, replayed, applied and journaled; and papers as they were recorded.
 *
 * <p>May import everything before it in the list of packages, {@code dossier} last. The <em>natural key</em> tells
 * papers apart as an archivist would; the <em>place</em> is the position at which a paper was first recorded.
 */
package vn.partyregistry.decision;
