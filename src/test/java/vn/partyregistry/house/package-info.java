/** The house rules, held by tests: packages, names, lengths, messages, and what PostgreSQL itself refuses. */
package vn.partyregistry.house;
