/**
 * Members: where they belong and since when, and, apart from that, who they are.
 *
 * <p>May import everything before it in the list of packages, {@code organization} last. A <em>person</em> is the
 * restricted part: name, birth, sex, card; it never enters the journal, the feed or an answer about a decision.
 */
package vn.partyregistry.member;
