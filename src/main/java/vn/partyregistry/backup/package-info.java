/**
 * The journal as a file, and the registry made again from such a file.
 *
 * A <em>line</em> is one recording, or one row of a register that is kept beside the journal; the <em>chain</em> binds each line to all
 * before it; the <em>end</em> is the last line, without which a file is cut off.
 */
package vn.partyregistry.backup;
