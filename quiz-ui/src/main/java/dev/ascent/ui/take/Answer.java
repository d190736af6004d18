package dev.ascent.ui.take;

import dev.ascent.core.grade.Confidence;
import dev.ascent.core.question.Response;
import java.util.Optional;

/** An answer with how sure the candidate is of it, where that was said. */
record Answer(Response response, Optional<Confidence> confidence) {

    static final Answer NONE = new Answer(new Response.None(), Optional.empty());

    boolean isGiven() {
        return !(response instanceof Response.None);
    }
}
