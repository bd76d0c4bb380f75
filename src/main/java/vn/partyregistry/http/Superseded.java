package vn.partyregistry.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an operation that another one has taken the place of; it goes on for a year at least (docs/versions.md). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Superseded {

    /** The day since which it is, as {@code 2027-01-31}. */
    String since();

    /** The first day on which it may be gone. */
    String until();

    /** The path that has taken its place. */
    String by();
}
