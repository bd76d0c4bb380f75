/** What an office installs from, looked at without a container engine and without a cluster. */
package vn.partyregistry.deploy;
