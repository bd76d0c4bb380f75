/**
 * What a decision can change, and what each change makes of the register.
 *
 * <p>Pure: no clock, no database, no HTTP. Imports {@code time}, {@code text} and {@code problem}. A <em>change</em> is
 * one ordered sentence of a decision (establish, rename, transfer, admit ...); its JSON, its value and its stored form are
 * one record. The <em>register</em> is the image of the registry in the course of one legal day; {@link
 * vn.partyregistry.change.Replay} leads it through the days that a recording touches.
 */
package vn.partyregistry.change;
