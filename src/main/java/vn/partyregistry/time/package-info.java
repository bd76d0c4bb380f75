/**
 * Dates, spans and versions: what "valid from" and "known at" mean, and how effects become a timeline.
 *
 * <p>Pure: imports Java only. A <em>span</em> is half-open (first day in, last day out); a <em>version</em> is one state
 * over one span with the decision that opened it; a <em>timeline</em> is the versions of one subject in order; a
 * <em>snapshot</em> names a legal date and a position of the journal.
 */
package vn.partyregistry.time;
