package vn.partyregistry.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The only place that asks what day it is: legal dates are days in Việt Nam. */
public final class RegistryClock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private RegistryClock() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** Seconds since 1970, to tell one minute from the next. */
    public static long second() {
        return Instant.now().getEpochSecond();
    }

    /** The legal day on which an instant falls. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
