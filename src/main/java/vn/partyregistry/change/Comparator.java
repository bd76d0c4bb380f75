package vn.partyregistry.change;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a figure bounds the truth: exact, more than, at least, less than, at most, about. */
@Schema(name = "Comparator")
public enum Comparator {
    EQ,
    GT,
    GE,
    LT,
    LE,
    APPROX
}
