/**
 * Requests made by chance from the API document, right ones and spoiled ones, and every answer held against that document: no 5xx,
 * no status, media type or field that it does not name, and nothing accepted that it forbids.
 *
 * <p>That the fuzzer finds what it is there to find is shown on a toy service with known bugs.
 */
package vn.partyregistry.fuzz;
