package dev.ascent.server.adaptive;

import java.util.stream.Stream;

/** Why an adaptive test ended. */
public enum Ending {
    /** The ability is known as well as such a test wants to know it. */
    KNOWN("known"),
    /** All the questions that were wanted were asked. */
    LONGEST("longest"),
    /** The bank has no further question that may be asked. */
    NOTHING_LEFT("nothing-left"),
    /** The candidate ended it. */
    LEFT("left");

    private final String id;

    Ending(String id) {
        this.id = id;
    }

    /** The name in the API and in the database. */
    public String id() {
        return id;
    }

    static Ending parse(String id) {
        return Stream.of(values())
                .filter(ending -> ending.id.equals(id))
                .findFirst()
                .orElseThrow();
    }
}
