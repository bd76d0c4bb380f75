// Follows the feed to its end, counts at a date, records a decision and finds it in the feed.
import { Configuration, DecisionsApi, DocumentType, FeedApi, OrganizationType, StatisticsApi } from './client/index.js';

const [url, token, organization, day, established] = process.argv.slice(2) as [string, string, string, string, string];
const configuration = new Configuration({ basePath: url, accessToken: token });
const feed = new FeedApi(configuration);

let position = 0;
let entries = 0;
let named = 0;
for (;;) {
  const page = await feed.listChanges({ after: position, limit: 7 });
  if (page.items.length === 0) {
    break;
  }
  for (const entry of page.items) {
    if (entry.position !== position + 1) {
      throw new Error(`a gap after ${position}`);
    }
    position = entry.position;
    entries++;
    named += entry.organizations.includes(organization) ? 1 : 0;
  }
}
console.log('entries', entries, 'named', named);

const on = new Date(day + 'T00:00:00Z');
const counts = await new StatisticsApi(configuration).getCounts({ id: organization, asOf: on });
console.log('members', counts.members.total);

const recorded = await new DecisionsApi(configuration).recordDecision({
  decision: {
    number: '1-QĐ/TYPESCRIPT',
    documentType: DocumentType.Decision,
    issuedBy: 'Ban Thường vụ (giả lập)',
    signedOn: on,
    effectiveOn: on,
    title: 'Thành lập chi bộ (giả lập)',
    changes: [
      {
        change: 'ESTABLISH',
        organization: established,
        type: OrganizationType.GrassrootsCell,
        name: 'Chi bộ từ TypeScript (giả lập)',
        parent: organization,
      },
    ],
  },
});
console.log('decision', recorded.id);
for (const entry of (await feed.listChanges({ after: position, limit: 100 })).items) {
  if (entry.decision === recorded.id) {
    console.log('position', entry.position, '[' + entry.organizations.join(', ') + ']');
  }
}
