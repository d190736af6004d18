package dev.ascent.server.attempt;

import java.util.List;

/** What came of starting a quiz. */
public sealed interface Starting {

    /**
     * The attempt is open.
     *
     * @param fresh false where it was open before and is gone on with
     */
    record Started(AttemptView attempt, boolean fresh) implements Starting {}

    /** The bank can't meet what the quiz asks for; each reason is a sentence. */
    record Infeasible(List<String> reasons) implements Starting {
        /** Copies the reasons. */
        public Infeasible {
            reasons = List.copyOf(reasons);
        }
    }

    /** No quiz has this id. */
    record NoSuchQuiz() implements Starting {}
}
