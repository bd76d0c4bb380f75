/**
 * A published history, replayed into a registry over HTTP and held against what the source says it comes to.
 *
 * <p>A client and nothing else: imports nothing of the registry, and nothing of the registry imports it. Words: a
 * <em>unit</em> is one line of a baseline or a snapshot; an <em>event</em> is one line of the changes; a <em>paper</em>
 * is what one effective date is recorded as.
 */
package vn.partyregistry.replay;
