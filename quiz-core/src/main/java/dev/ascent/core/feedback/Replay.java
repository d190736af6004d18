package dev.ascent.core.feedback;

import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.ExpressionException;
import dev.ascent.core.variant.InfeasibleException;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A receipt graded again, from nothing but its responses, its draws and the questions that it names.
 *
 * @param lines       one for each place, in order
 * @param statedScore what the receipt says
 * @param score       what grading again gives; of the places that could be graded
 * @param max         the points there were
 * @param differences what is not as the receipt says, a sentence each; empty if the score is reproduced
 * @param code        the short name of the receipt made again; empty where there are differences, and for receipts of
 *                    an earlier form or generator, which are not made any more
 */
public record Replay(
        List<Line> lines,
        BigDecimal statedScore,
        BigDecimal score,
        BigDecimal max,
        List<String> differences,
        Optional<String> code) {

    public Replay {
        lines = List.copyOf(lines);
        differences = List.copyOf(differences);
    }

    /**
     * One place.
     *
     * @param verdict what grading again gives; empty where it was not possible
     * @param points  what grading again gives
     */
    public record Line(
            int slot,
            String question,
            String statedVerdict,
            BigDecimal statedPoints,
            Optional<String> verdict,
            Optional<BigDecimal> points,
            int max) {}

    /** Where questions are found as they were. */
    public interface Questions {
        /** Returns the question of an id whose text has the SHA-256 sum {@code sha256}; empty if it is not there. */
        Optional<Question> find(String id, String sha256);
    }

    public boolean reproduced() {
        return differences.isEmpty();
    }

    /**
     * Grades a receipt again.
     *
     * @throws IllegalArgumentException if {@code json} is not a receipt; the message says what is wrong
     */
    public static Replay of(String json, Questions questions) {
        return new Replayer(StatedReceipt.read(json), questions).replay();
    }

    /** The grading of one receipt. */
    private static final class Replayer {
        private final StatedReceipt stated;
        private final Questions questions;
        private final VariantGenerator generator = new VariantGenerator();
        private final List<String> differences = new ArrayList<>();
        private final List<Answered> answers = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();

        Replayer(StatedReceipt stated, Questions questions) {
            this.stated = stated;
            this.questions = questions;
        }

        Replay replay() {
            for (StatedReceipt.Slot slot : stated.slots()) {
                Optional<Answered> answered = answered(slot);
                answered.ifPresent(answer -> compare(slot, answer));
                lines.add(new Line(
                        slot.number(),
                        slot.question(),
                        slot.verdict(),
                        slot.points(),
                        answered.map(answer -> answer.verdict().outcome().id()),
                        answered.map(Answered::earned),
                        slot.max()));
            }
            BigDecimal score = AttemptScore.earned(answers, stated.scoring());
            int awaiting = answers.stream()
                    .filter(answer -> !answer.counts())
                    .mapToInt(Answered::points)
                    .sum();
            BigDecimal max = BigDecimal.valueOf(
                    stated.slots().stream().mapToInt(StatedReceipt.Slot::max).sum() - awaiting);
            boolean complete = answers.size() == stated.slots().size();
            if (complete && score.compareTo(stated.score()) != 0) {
                differences.add("The receipt says " + stated.score() + " points; its answers earn " + score + ".");
            }
            if (max.compareTo(stated.max()) != 0) {
                differences.add("The receipt says of " + stated.max() + " points; its questions have " + max + ".");
            }
            Optional<String> code = code();
            return new Replay(lines, stated.score(), score, max, differences, code);
        }

        /** Makes the receipt again where no difference is known yet, and looks for others. */
        private Optional<String> code() {
            if (!differences.isEmpty() || !stated.repeatable()) {
                return Optional.empty();
            }
            Receipt made =
                    new Receipt(stated.blueprint(), stated.fingerprint(), stated.scoring(), stated.seed(), answers);
            differences.addAll(Restatement.differences(stated.tree(), made));
            boolean comparable = differences.isEmpty() && stated.generator().equals(VariantGenerator.NAME);
            return comparable ? Optional.of(made.code()) : Optional.empty();
        }

        private Optional<Answered> answered(StatedReceipt.Slot slot) {
            Optional<Question> question =
                    questions.find(slot.question(), slot.sha256()).map(found -> found.withVersion(slot.version()));
            if (question.isEmpty()) {
                differences.add("Question " + slot.number() + " is version " + slot.version() + " of “"
                        + slot.question() + "” (SHA-256 " + slot.sha256() + "), which this bank does not have.");
                return Optional.empty();
            }
            try {
                Variant variant = generator.render(question.get(), slot.draw());
                checkSeed(slot, question.get());
                Answered answer = Answered.grade(
                        slot.number(),
                        variant,
                        slot.seed(),
                        slot.response(),
                        slot.confidence(),
                        slot.rubric(),
                        stated.scoring(),
                        slot.max(),
                        stated.grader());
                answers.add(answer);
                return Optional.of(answer);
            } catch (ExpressionException | InfeasibleException | IllegalArgumentException e) {
                differences.add("Question " + slot.number() + " can't be made of its draw: " + e.getMessage());
                return Optional.empty();
            }
        }

        /** A receipt of another generator is graded by its draws alone: that is what they are stored for. */
        private void checkSeed(StatedReceipt.Slot slot, Question question) {
            if (stated.generator().equals(VariantGenerator.NAME)) {
                Draw drawn = generator.generate(question, slot.seed()).draw();
                if (!drawn.equals(slot.draw())) {
                    differences.add("Question " + slot.number() + ": its seed does not give its draw.");
                }
            }
        }

        private static Optional<String> rule(Answered answer) {
            return answer.verdict() instanceof Verdict.Graded graded ? Optional.of(graded.rule()) : Optional.empty();
        }

        private void compare(StatedReceipt.Slot slot, Answered answer) {
            String verdict = answer.verdict().outcome().id();
            if (!verdict.equals(slot.verdict())) {
                differences.add("Question " + slot.number() + " is stated to be " + slot.verdict() + "; it is "
                        + verdict + ".");
            }
            if (stated.repeatable() && !slot.rule().equals(rule(answer))) {
                differences.add("Question " + slot.number() + " is stated to be graded by “"
                        + slot.rule().orElse("") + "”; the rule is “"
                        + rule(answer).orElse("") + "”.");
            }
            if (answer.earned().compareTo(slot.points()) != 0) {
                differences.add("Question " + slot.number() + " is stated to earn " + slot.points() + " points; it"
                        + " earns " + answer.earned() + ".");
            }
        }
    }
}
