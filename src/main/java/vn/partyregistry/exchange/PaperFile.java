package vn.partyregistry.exchange;

import java.io.IOException;
import java.util.Optional;

/** A file as the papers it gives, one after the other. */
interface PaperFile {

    /** The next paper, or the lines that give none; nothing at the end. */
    Optional<Draft> next() throws IOException;
}
