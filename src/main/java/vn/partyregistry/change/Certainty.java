package vn.partyregistry.change;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a record says what is printed, what follows from it, or what may be read in more than one way. */
@Schema(name = "Certainty")
public enum Certainty {
    PRINTED,
    DERIVED,
    DOUBTFUL
}
