"""Follows the feed to its end, counts at a date, records a decision and finds it in the feed."""

import sys
from datetime import date

import openapi_client
from openapi_client.models import Change, Decision, DocumentType, Establish, OrganizationType

url, token, organization, day, established = sys.argv[1:]
day = date.fromisoformat(day)
client = openapi_client.ApiClient(openapi_client.Configuration(host=url, access_token=token))
feed = openapi_client.FeedApi(client)

position, entries, named = 0, 0, 0
while items := feed.list_changes(after=position, limit=7).items:
    for entry in items:
        assert entry.position == position + 1, f"a gap after {position}"
        position = entry.position
        entries += 1
        named += organization in entry.organizations
print("entries", entries, "named", named)

counts = openapi_client.StatisticsApi(client).get_counts(organization, as_of=day)
print("members", counts.members.total)

paper = Decision(
    number="1-QĐ/PYTHON",
    documentType=DocumentType.DECISION,
    issuedBy="Ban Thường vụ (giả lập)",
    signedOn=day,
    effectiveOn=day,
    title="Thành lập chi bộ (giả lập)",
    changes=[
        Change(
            Establish(
                change="ESTABLISH",
                organization=established,
                type=OrganizationType.GRASSROOTS_CELL,
                name="Chi bộ từ Python (giả lập)",
                parent=organization,
            )
        )
    ],
)
recorded = openapi_client.DecisionsApi(client).record_decision(paper)
print("decision", recorded.id)
for entry in feed.list_changes(after=position, limit=100).items:
    if entry.decision == recorded.id:
        print("position", entry.position, "[" + ", ".join(entry.organizations) + "]")
