package vn.partyregistry.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.change.MemberStatus;
import vn.partyregistry.http.ParameterReader;
import vn.partyregistry.http.PurposeParameters;
import vn.partyregistry.member.MemberRepository.Filter;

/** What a list of members is asked by. */
public class MemberQuestion extends PurposeParameters {

    @RestQuery
    @Parameter(description = "In the cells below this one, or in itself")
    public String under;

    @RestQuery
    @Parameter(description = "In exactly this cell")
    public String organization;

    @RestQuery
    @Parameter(schema = @Schema(implementation = MemberStatus.class))
    public String status;

    @RestQuery
    @Parameter(description = "Part of the name; accents do not matter")
    public String q;

    Filter filter(ParameterReader reader) {
        return new Filter(
                reader.text("under", under),
                reader.text("organization", organization),
                reader.oneOf("status", status, MemberStatus.class),
                reader.text("q", q));
    }
}
