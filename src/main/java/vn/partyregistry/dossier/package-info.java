/**
 * What is known of an organization besides its place and its members: terms, congresses, offices, awards, ratings, targets,
 * publications, contacts, documents.
 *
 * <p>May import everything before it in the list of packages, {@code member} last. A <em>dossier</em> is read off the changes
 * of papers that rest on the organization and change nothing of it, so that corrections, annulments and both clocks hold for
 * it as for everything else; nothing of it is stored twice.
 */
package vn.partyregistry.dossier;
