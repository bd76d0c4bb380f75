/**
 * How Vietnamese text and decision numbers are kept, compared and searched; pure functions that import Java only.
 *
 * <p>Words: <em>clean</em> is what is stored and shown; <em>canonical</em> is the spelling by which two names are the
 * same name; <em>fold</em> is the accent-free form for search and duplicate checks; a <em>mark</em> of secrecy is a
 * classification stamped on a paper, not the word "mật" in a sentence.
 */
package vn.partyregistry.text;
