package dev.ascent.core.assemble;

import java.util.List;
import java.util.Optional;

/** What came of assembling a quiz. */
public sealed interface Assembly {

    record Assembled(Form form) implements Assembly {}

    /**
     * There is no form: this is proven.
     *
     * @param reasons a sentence each, such as "needs 3 senior gnn questions, the bank has only 1"; not empty. Each names
     *                a smallest set of things asked for that can't be had together, and no two name the same thing
     * @param offer   the nearest blueprint of which there is a form; empty if that has no questions
     */
    record Infeasible(List<String> reasons, Optional<Offer> offer) implements Assembly {

        public Infeasible {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * No form was found, and no proof that there is none.
     *
     * @param steps how far the search went
     */
    record Undecided(int steps) implements Assembly {

        /** Returns what happened and what to do about it. */
        public String words() {
            return "no form was found in " + steps + " steps, nor a proof that there is none: ask for less precisely"
                    + " bounded minutes or points, or for fewer limits";
        }
    }

    /**
     * A blueprint that can be met instead.
     *
     * @param changes what it asks for instead of what, in words; not empty
     */
    record Offer(Blueprint blueprint, List<String> changes) {

        public Offer {
            changes = List.copyOf(changes);
        }
    }
}
