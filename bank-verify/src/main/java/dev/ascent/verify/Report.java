package dev.ascent.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What verifying a bank found.
 *
 * @param questions those that were looked at, in the bank's order
 * @param missing   what could not be run, with the reason, in words; empty where all was
 * @param seconds   how long it took
 */
record Report(List<Checked> questions, List<String> missing, double seconds) {

    Report {
        questions = List.copyOf(questions);
        missing = List.copyOf(missing);
    }

    /** By what a key was found a second time. */
    enum Means {
        TORCH,
        PYTHON,
        CODE
    }

    /**
     * A question.
     *
     * @param parameterised whether its key depends on a draw, so that it should be verified
     * @param checks        one for each means that was tried
     */
    record Checked(String question, boolean parameterised, List<Check> checks) {
        Checked {
            checks = List.copyOf(checks);
        }

        Optional<Check> by(Means means) {
            return checks.stream().filter(check -> check.means() == means).findFirst();
        }
    }

    /**
     * The outcome of one means.
     *
     * @param seeds    how many were drawn
     * @param compared how many variants were compared, those that differ
     */
    record Check(Means means, int seeds, int compared, List<Disagreement> disagreements, double seconds) {

        /** A check that came to nothing: what one question does wrong keeps nobody from the results of the others. */
        static Check failed(String question, Means means, RuntimeException failed) {
            if (failed instanceof VerifyFault fault) {
                throw fault;
            }
            return new Check(means, 0, 0, List.of(Disagreement.of(question, means, failed)), 0);
        }

        Check {
            disagreements = List.copyOf(disagreements);
        }
    }

    /**
     * A variant on which key and oracle do not agree, or a question of which none could be compared.
     *
     * @param parameters as a draw is written
     * @param key        by the question's expression; empty where nothing could be compared
     * @param other      by the oracle, or what went wrong
     */
    record Disagreement(String question, Means means, long seed, String parameters, String key, String other) {

        /** Says of a question why nothing could be compared. */
        static Disagreement of(String question, Means means, RuntimeException failed) {
            String reason = failed.getMessage() == null ? failed.toString() : failed.getMessage();
            return new Disagreement(
                    question,
                    means,
                    0,
                    "",
                    "",
                    reason + "; mend it, and try again with ./ascent bank verify --question " + question);
        }

        @Override
        public String toString() {
            if (key.isEmpty()) {
                return question + ": nothing could be compared by "
                        + means.name().toLowerCase(Locale.ROOT) + ": " + other;
            }
            return question + " seed " + seed + " (" + parameters + "): the key is " + key + ", "
                    + means.name().toLowerCase(Locale.ROOT) + " says " + other;
        }
    }

    List<Disagreement> disagreements() {
        return questions.stream()
                .flatMap(question -> question.checks().stream())
                .flatMap(check -> check.disagreements().stream())
                .toList();
    }

    /** Returns the parameterised questions that nothing verified. */
    List<String> unverified() {
        return questions.stream()
                .filter(question ->
                        question.parameterised() && question.checks().isEmpty())
                .map(Checked::question)
                .toList();
    }

    long verifiedBy(Means means) {
        return questions.stream()
                .filter(question -> question.by(means).isPresent())
                .count();
    }

    long compared() {
        return questions.stream()
                .flatMap(question -> question.checks().stream())
                .mapToLong(Check::compared)
                .sum();
    }
}
