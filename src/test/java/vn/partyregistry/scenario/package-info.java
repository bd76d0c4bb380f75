/** What the registry does, told over HTTP like minutes of meetings: decisions on dates, and then what one sees as of when, as known when. */
package vn.partyregistry.scenario;
