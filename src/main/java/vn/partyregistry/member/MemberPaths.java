package vn.partyregistry.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.partyregistry.security.Caller;
import vn.partyregistry.security.PathScope;

/** Whose members an address asks for. */
@ApplicationScoped
class MemberPaths implements PathScope {

    private static final Pattern ALL = Pattern.compile("/v1/members/?");
    private static final Pattern ONE = Pattern.compile("/v1/members/([^/]+)(?:/.*)?");
    private static final Pattern OF_ORGANIZATION = Pattern.compile("/v1/organizations/([^/]+)/members/?");

    private final MemberReading reading;

    MemberPaths(MemberReading reading) {
        this.reading = reading;
    }

    @Override
    public void require(Caller caller, UriInfo uri) {
        Matcher one = ONE.matcher(uri.getPath());
        Matcher ofOrganization = OF_ORGANIZATION.matcher(uri.getPath());
        if (one.matches()) {
            reading.requireMemberInside(caller, one.group(1));
        } else if (ofOrganization.matches()) {
            reading.requireInside(caller, ofOrganization.group(1), null);
        } else if (ALL.matcher(uri.getPath()).matches()) {
            reading.requireInside(
                    caller,
                    uri.getQueryParameters().getFirst("organization"),
                    uri.getQueryParameters().getFirst("under"));
        }
    }
}
