/**
 * The process: the main class and the PostgreSQL it brings along when it is given none.
 *
 * <p>Imports nothing of the registry, and nothing that serves imports it. Words: the <em>data folder</em> is what
 * a registry keeps across restarts; a <em>cluster</em> is PostgreSQL's own folder in it; the <em>owner</em> role
 * migrates the tables, the <em>app</em> role serves requests and is granted only what it needs.
 */
package vn.partyregistry.server;
