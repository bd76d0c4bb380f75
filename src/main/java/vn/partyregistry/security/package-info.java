/**
 * Who is calling, in which role, for which subtrees, and the log of who looked at whom.
 *
 * <p>May import {@code time}, {@code text}, {@code problem}, {@code change}, {@code http}, {@code store}.
 */
package vn.partyregistry.security;
