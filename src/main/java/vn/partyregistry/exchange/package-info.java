/**
 * What leaves and enters the registry in bulk: imports, exports and the demonstration records.
 *
 * <p>A demonstration record is what a client would post, as plain JSON; nothing here writes past the public API. May import every
 * other package; none imports this one.
 *
 * <p>Words: a <em>paper</em> is a decision as it is posted; a <em>synthetic</em> paper, organization or person is invented, and says
 * "(giả lập)".
 */
package vn.partyregistry.exchange;
