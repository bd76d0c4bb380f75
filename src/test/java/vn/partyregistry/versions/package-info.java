/** What clients may rely on from one version to the next: nothing breaks unannounced, and what is to go says so. */
package vn.partyregistry.versions;
