/** Whether the bulk load leaves what the write path leaves, broken off or not. */
package vn.partyregistry.national;
