import java.time.LocalDate;
import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.DecisionsApi;
import org.openapitools.client.api.FeedApi;
import org.openapitools.client.api.StatisticsApi;
import org.openapitools.client.model.Change;
import org.openapitools.client.model.Decision;
import org.openapitools.client.model.DocumentType;
import org.openapitools.client.model.Establish;
import org.openapitools.client.model.Feed;
import org.openapitools.client.model.FeedEntry;
import org.openapitools.client.model.OrganizationType;
import org.openapitools.client.model.RecordedDecision;

/** Follows the feed to its end, counts at a date, records a decision and finds it in the feed. */
public final class Script {

    public static void main(String[] words) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(words[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + words[1]));
        String organization = words[2];

        FeedApi feed = new FeedApi(client);
        long head = follow(feed, 0, organization);

        Long members = new StatisticsApi(client)
                .getCounts(organization, LocalDate.parse(words[3]), null, null, null, null)
                .getMembers()
                .getTotal();
        System.out.println("members " + members);

        Establish establish = new Establish();
        establish.setChange(Establish.ChangeEnum.ESTABLISH);
        establish.setOrganization(words[4]);
        establish.setType(OrganizationType.GRASSROOTS_CELL);
        establish.setName("Chi bộ từ Java (giả lập)");
        establish.setParent(organization);
        Decision paper = new Decision();
        paper.setNumber("1-QĐ/JAVA");
        paper.setDocumentType(DocumentType.DECISION);
        paper.setIssuedBy("Ban Thường vụ (giả lập)");
        paper.setSignedOn(LocalDate.parse(words[3]));
        paper.setEffectiveOn(LocalDate.parse(words[3]));
        paper.setTitle("Thành lập chi bộ (giả lập)");
        paper.setChanges(List.of(new Change(establish)));
        RecordedDecision recorded = new DecisionsApi(client).recordDecision(paper, false, null, null);
        System.out.println("decision " + recorded.getId());

        for (FeedEntry entry : feed.listChanges(head, 100, null).getItems()) {
            if (recorded.getId().equals(entry.getDecision())) {
                System.out.println("position " + entry.getPosition() + " " + entry.getOrganizations());
            }
        }
    }

    private static long follow(FeedApi feed, long after, String organization) throws Exception {
        long position = after;
        int entries = 0;
        int named = 0;
        List<FeedEntry> items;
        do {
            Feed page = feed.listChanges(position, 7, null);
            items = page.getItems();
            for (FeedEntry entry : items) {
                if (entry.getPosition() != position + 1) {
                    throw new IllegalStateException("a gap after " + position);
                }
                position = entry.getPosition();
                entries++;
                named += entry.getOrganizations().contains(organization) ? 1 : 0;
            }
        } while (!items.isEmpty());
        System.out.println("entries " + entries + " named " + named);
        return position;
    }
}
