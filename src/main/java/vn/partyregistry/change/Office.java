package vn.partyregistry.change;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bí thư, phó bí thư thường trực, phó bí thư, ủy viên ban thường vụ, ủy viên, or an office outside the committee. */
@Schema(name = "Office")
public enum Office {
    SECRETARY,
    PERMANENT_DEPUTY_SECRETARY,
    DEPUTY_SECRETARY,
    STANDING_MEMBER,
    MEMBER,
    OTHER
}
