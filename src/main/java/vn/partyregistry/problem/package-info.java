/**
 * Every way the registry can refuse, each with a stable name.
 *
 * <p>Pure: imports Java only. A <em>problem</em> is a refusal as a whole (status, slug, title); a <em>violation</em> is
 * one reason for it, with the place in the request and, where a rule of the domain is broken, the rule's id.
 */
package vn.partyregistry.problem;
