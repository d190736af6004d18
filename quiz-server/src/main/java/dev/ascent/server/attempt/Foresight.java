package dev.ascent.server.attempt;

import java.util.List;
import java.util.Optional;

/** What would come of starting a quiz of a candidate's own making. */
public sealed interface Foresight {

    /**
     * It can be started.
     *
     * @param minutes that the form which the seed draws will allow
     * @param seed with which it is started as foreseen
     */
    record Possible(int minutes, long seed) implements Foresight {}

    /**
     * The bank can't meet it.
     *
     * @param reasons a sentence each
     * @param offer   what it can meet instead
     */
    record Impossible(List<String> reasons, Optional<Offer> offer) implements Foresight {
        /** Copies the reasons. */
        public Impossible {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The nearest quiz that can be started.
     *
     * @param changes what is other than wanted, in words
     */
    record Offer(CustomQuiz quiz, List<String> changes) {
        /** Copies the changes. */
        public Offer {
            changes = List.copyOf(changes);
        }
    }
}
