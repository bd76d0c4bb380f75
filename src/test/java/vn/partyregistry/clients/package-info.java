/** Clients that are generated from the API document, in the languages of those who ask, each with a script that uses it. */
package vn.partyregistry.clients;
