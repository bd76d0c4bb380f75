/**
 * What {@code ./registry bench} measures: the application as {@code ./registry start} runs it, as a process of its own.
 *
 * <p>Not part of the test suite: figures depend on the machine. The one that compares is a ratio, taken on the same
 * machine in the same minute.
 */
package vn.partyregistry.bench;
