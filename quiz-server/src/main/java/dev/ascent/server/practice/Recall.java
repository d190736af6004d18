package dev.ascent.server.practice;

import dev.ascent.core.question.Response;
import dev.ascent.core.schedule.Rating;

/** How a candidate shows what they remember. */
public sealed interface Recall {

    /** By their own word. */
    record Rated(Rating rating) implements Recall {}

    /** By an answer that is graded; none means that they do not know. */
    record Answer(Response response) implements Recall {}
}
