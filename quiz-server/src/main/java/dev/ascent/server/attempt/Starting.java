package dev.ascent.server.attempt;

import dev.ascent.core.assemble.Assembly;
import java.util.List;
import java.util.Optional;

/** What came of starting a quiz. */
public sealed interface Starting {

    /**
     * The attempt is open.
     *
     * @param fresh false where it was open before and is gone on with
     */
    record Started(AttemptView attempt, boolean fresh) implements Starting {}

    /**
     * The bank can't meet what the quiz asks for, or no way to meet it was found.
     *
     * @param reasons a sentence each
     * @param offer the nearest plan that the bank can meet
     */
    record Infeasible(List<String> reasons, Optional<Assembly.Offer> offer) implements Starting {
        /** Copies the reasons. */
        public Infeasible {
            reasons = List.copyOf(reasons);
        }
    }

    /** No quiz has this id. */
    record NoSuchQuiz() implements Starting {}
}
