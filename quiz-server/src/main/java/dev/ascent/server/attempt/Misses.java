package dev.ascent.server.attempt;

import dev.ascent.server.account.Person;
import java.time.Instant;
import java.util.Map;

/** A part of what tells which questions a person has missed; all parts together make the review queue. */
public interface Misses {

    /** The questions that the person missed, by their ids, each with the last time. */
    Map<String, Instant> of(Person person);
}
