/**
 * Coverage-guided fuzzing of what reads texts and files from outside: Jazzer varies an input as long as it reaches something new in the
 * parser, and each input is held to what the parser promises.
 *
 * <p>Words: a <em>target</em> gives one input to a parser and claims what must hold; it stands in the package of its parser and is named
 * after it ({@code CursorTarget}). A <em>finding</em> is an input of which a claim does not hold, or that makes the parser fail in a way
 * it does not promise. Each finding becomes a test of its parser and a seed of its target.
 */
package vn.partyregistry.parsers;
