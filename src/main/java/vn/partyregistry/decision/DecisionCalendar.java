package vn.partyregistry.decision;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import vn.partyregistry.decision.DecisionRecord.Knowledge;

/** Papers as days of a calendar (RFC 5545): each on the whole day on which it becomes effective. */
final class DecisionCalendar {

    private DecisionCalendar() {}

    static String of(List<DecisionRecord> decisions) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Party organization registry//decisions//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        decisions.forEach(decision -> calendar.add(event(decision)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static VEvent event(DecisionRecord decision) {
        VEvent event = new VEvent(false);
        String number = decision.content().number();
        event.add(new Uid(decision.id()));
        // The same answer at any hour: the paper's own moment, not that of asking.
        event.add(new DtStamp(decision.recordedAt()));
        event.add(new DtStart<>(decision.content().effectiveOn()));
        event.add(new Summary(
                (number == null ? "" : number + " ") + decision.content().title()));
        event.add(new Description(decision.content().issuedBy()));
        event.add(new Url(URI.create("/v1/decisions/" + decision.id())));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        event.add(new Status(
                decision.knowledge() == Knowledge.ANNULLED ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        return event;
    }
}
