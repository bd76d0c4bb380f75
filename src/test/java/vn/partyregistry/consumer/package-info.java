/**
 * Another system that stays in step with the registry: it knows the API over HTTP and a small store of its own, and nothing of the
 * registry's code.
 */
package vn.partyregistry.consumer;
