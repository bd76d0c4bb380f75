/**
 * What every request and answer has in common: strict parameters, strict JSON, problems, snapshots, ETags.
 *
 * <p>May import {@code time}, {@code text}, {@code problem}, {@code change}.
 */
package vn.partyregistry.http;
