/**
 * Kills the registry and its PostgreSQL under writers, again and again, and looks whether every acknowledged paper is there, whole
 * and once. {@code ./registry torture} runs it for long, the test suite for some rounds.
 *
 * <p>Acknowledged: answered with 201 or 200. A writer repeats a paper under the same {@code Idempotency-Key} until it is.
 */
package vn.partyregistry.torture;
