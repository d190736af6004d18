package dev.ascent.server.catalogue;

import java.util.Locale;

/** Where a version of a question stands. */
public enum Status {
    /** Being written; its text may still change. */
    DRAFT,
    /** Waits for somebody else to look at it. */
    IN_REVIEW,
    /** The version that new attempts get. */
    PUBLISHED,
    /** Was published once; attempts that have it keep it. */
    RETIRED;

    /** The status as interfaces and the database write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Status of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
