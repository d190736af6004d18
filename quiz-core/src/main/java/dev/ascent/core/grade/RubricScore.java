package dev.ascent.core.grade;

import java.util.Set;

/**
 * What a person decided about an open answer.
 *
 * @param met the ids of the criteria that the answer meets
 */
public record RubricScore(Set<String> met, Scorer by) {

    public RubricScore {
        met = Set.copyOf(met);
    }

    /** Who decided; what a reviewer decides counts before what the candidate does. */
    public enum Scorer {
        CANDIDATE("candidate"),
        REVIEWER("reviewer");

        private final String id;

        Scorer(String id) {
            this.id = id;
        }

        /** Returns the name used in the API and in receipts. */
        public String id() {
            return id;
        }
    }
}
