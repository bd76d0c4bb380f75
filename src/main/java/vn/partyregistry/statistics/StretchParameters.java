package vn.partyregistry.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.partyregistry.http.KnowledgeParameters;
import vn.partyregistry.http.ParameterReader;

/** A stretch of legal time, as known at some moment. */
class StretchParameters extends KnowledgeParameters {

    static final int MOST_POINTS = 1000;

    @RestQuery
    @Parameter(description = "First day", required = true, schema = @Schema(type = SchemaType.STRING, format = "date"))
    public String from;

    @RestQuery
    @Parameter(description = "Last day", required = true, schema = @Schema(type = SchemaType.STRING, format = "date"))
    public String to;

    LocalDate first(ParameterReader reader) {
        LocalDate first = reader.date("from", from);
        reader.require("from", from);
        return first;
    }

    LocalDate last(ParameterReader reader, LocalDate first) {
        LocalDate last = reader.date("to", to);
        reader.require("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            reader.fault("to", "parameter.turnedRound", first, last);
        }
        return last;
    }

    /** The days of a series, each counted from the first so that months keep their day; none where anything is wrong. */
    static List<LocalDate> days(ParameterReader reader, LocalDate first, LocalDate last, String step) {
        Period period = period(reader, step);
        List<LocalDate> days = new ArrayList<>();
        if (period == null || first == null || last == null) {
            return days;
        }
        for (LocalDate day = first; day != null && !day.isAfter(last); day = after(first, period, days.size())) {
            if (days.size() == MOST_POINTS) {
                reader.fault("step", "parameter.tooManyPoints", MOST_POINTS, step == null ? "P1M" : step);
                break;
            }
            days.add(day);
        }
        return days;
    }

    /** So many steps after a day; null beyond all days. */
    private static LocalDate after(LocalDate first, Period step, int times) {
        try {
            return first.plus(step.multipliedBy(times));
        } catch (DateTimeException | ArithmeticException beyond) {
            return null;
        }
    }

    private static Period period(ParameterReader reader, String step) {
        try {
            Period period = step == null ? Period.ofMonths(1) : Period.parse(step);
            if (!period.isNegative() && period.toTotalMonths() + period.getDays() > 0) {
                return period;
            }
        } catch (DateTimeException | ArithmeticException notAPeriod) {
            // told below, like a step that goes nowhere
        }
        reader.fault("step", "parameter.notAStep", step);
        return null;
    }
}
