package vn.partyregistry.problem;

import java.util.Locale;

/** The kinds of refusal: the slug that clients switch on, the HTTP status it means, and where its words are found. */
public enum Problem {
    MALFORMED_JSON(400),
    INVALID_REQUEST(400),
    INVALID_PARAMETER(400),
    PURPOSE_MISSING(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    OUT_OF_SCOPE(403),
    NOT_FOUND(404),
    ORGANIZATION_UNKNOWN(404),
    ORGANIZATION_NOT_YET_ESTABLISHED(404),
    MEMBER_UNKNOWN(404),
    DECISION_UNKNOWN(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TOO_SLOW(408),
    DECISION_ALREADY_RECORDED(409),
    DECISION_CONTRADICTED(409),
    DECISION_ANNULLED(409),
    REQUEST_ANSWERED(409),
    ORGANIZATION_ENDED(410),
    POSITION_MOVED_ON(412),
    POSITION_NOT_REACHED(412),
    BODY_TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    RULES_BROKEN(422),
    IDEMPOTENCY_KEY_REUSED(422),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    BUSY(503);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The stable slug, for example {@code organization-ended}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable URI of this kind. */
    public String type() {
        return "urn:party-registry:problem:" + code();
    }

    /** The nearest kind for a status that a library chose. */
    public static Problem ofStatus(int status) {
        for (Problem problem : new Problem[] {
            INVALID_REQUEST,
            UNAUTHENTICATED,
            FORBIDDEN,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            BODY_TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            TOO_MANY_REQUESTS,
            BUSY
        }) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
    }
}
