package vn.partyregistry.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The questions that an instant API over the same tables can be asked, in its own language.
 *
 * <p>It knows rows, not histories: parent, paper and snapshot, which the registry adds, stay out.
 */
final class PeerQueries {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String VERSION = """
            {nodes{organization type level name shortName locality parent validFrom validTo delegatedUpperAuthority \
            continuity establishedOn openedBy endedBy endReason recordedFrom}}""";

    private static final String HOLDS =
            "validFrom:{lessThanOrEqualTo:$day},or:[{validTo:{isNull:true}},{validTo:{greaterThan:$day}}]";

    private static final String ONE =
            "query One($id:String!,$day:Date!){allOrganizationVersions(first:1,filter:{organization:{equalTo:$id},"
                    + HOLDS + "})" + VERSION + "}";

    private static final String CHILDREN =
            "query Children($id:String!,$day:Date!){allOrganizationVersions(first:101,orderBy:ORGANIZATION_ASC,"
                    + "filter:{parent:{equalTo:$id}," + HOLDS + "})" + VERSION + "}";

    private static final String SEARCH =
            "query Search($text:String!,$day:Date!){allOrganizationVersions(first:21,orderBy:ORGANIZATION_ASC,"
                    + "filter:{nameFolded:{includes:$text}," + HOLDS + "})" + VERSION + "}";

    private static final String FEED =
            "query Feed($after:BigInt!){allJournals(first:100,orderBy:POSITION_ASC,filter:{position:{greaterThan:$after}})"
                    + "{nodes{position recordedAt kind decision annulledBy effectiveOn organizations restated}}}";

    private PeerQueries() {}

    static byte[] one(String id, LocalDate day) {
        return post(ONE, "id", id, "day", day);
    }

    static byte[] children(String id, LocalDate day) {
        return post(CHILDREN, "id", id, "day", day);
    }

    static byte[] search(String text, LocalDate day) {
        return post(SEARCH, "text", text, "day", day);
    }

    static byte[] feed(long after) {
        return post(FEED, "after", after);
    }

    private static byte[] post(String query, Object... variables) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            named.put((String) variables[i], String.valueOf(variables[i + 1]));
        }
        try {
            return HttpConnection.post("/graphql", JSON.writeValueAsString(Map.of("query", query, "variables", named)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
