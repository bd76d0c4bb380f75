/**
 * The registry a second time, as plainly as it can be written: lists and loops that play every paper from the beginning
 * for every question, and the tests that hold the real replay, and over HTTP the whole service, to it.
 *
 * <p>The model shares no code with the engine but its change records and words. <em>Facts</em> are what is known of one
 * subject at one moment; a <em>shelf</em> keeps those of one kind; the <em>world</em> is both shelves in the course of a
 * play. A <em>moment</em> is a day as known at a position; a <em>topic</em> is what a question is about.
 */
package vn.partyregistry.model;
