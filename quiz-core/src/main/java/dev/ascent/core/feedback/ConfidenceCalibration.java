package dev.ascent.core.feedback;

import dev.ascent.core.grade.Confidence;
import dev.ascent.core.psychometrics.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a candidate's certainty and success agree, where a quiz marks by certainty. An answer for which no certainty was
 * stated counts as one of the lowest, as it does for the points.
 *
 * @param levels one for each certainty that was stated, lowest first
 * @param gained the points earned beyond what the same answers earn with the lowest certainty throughout; below 0 where
 *               certainty cost more than it earned
 */
public record ConfidenceCalibration(List<Stated> levels, BigDecimal gained) {

    /** From fewer answers nothing is concluded. */
    private static final int NEEDED = 3;

    public ConfidenceCalibration {
        levels = List.copyOf(levels);
    }

    /**
     * The answers of one certainty.
     *
     * @param answers how many were given and judged
     * @param right   the mean share to which they are right, 0 to 1
     * @param low     lower end of the 90 % interval of that share
     * @param high    its upper end
     * @param gained  what this certainty earned beyond the lowest one, below 0 where it cost
     */
    public record Stated(
            Confidence confidence, int answers, double right, double low, double high, BigDecimal gained, Fit fit) {}

    /** How a stated certainty and its success go together. */
    public enum Fit {
        TOO_FEW("too-few"),
        /** The interval reaches into the range in which this certainty pays best. */
        FITS("fits"),
        /** Less was right than the certainty claims. */
        TOO_SURE("too-sure"),
        /** More was right than the certainty claims. */
        TOO_UNSURE("too-unsure");

        private final String id;

        Fit(String id) {
            this.id = id;
        }

        /** Returns the name used in the API. */
        public String id() {
            return id;
        }
    }

    static ConfidenceCalibration of(List<Answered> answers) {
        List<Answered> judged = answers.stream()
                .filter(answer -> answer.verdict().outcome().judged())
                .toList();
        List<Stated> levels = new ArrayList<>();
        for (Confidence confidence : Confidence.values()) {
            List<Answered> stated = judged.stream()
                    .filter(answer -> answer.confidence().orElse(Confidence.LOW) == confidence)
                    .toList();
            if (!stated.isEmpty()) {
                levels.add(stated(confidence, stated));
            }
        }
        return new ConfidenceCalibration(levels, gained(judged));
    }

    private static Stated stated(Confidence confidence, List<Answered> answers) {
        double right = answers.stream()
                .mapToDouble(answer -> answer.verdict().share())
                .average()
                .orElse(0);
        Interval interval = Interval.wilson(Math.clamp(right, 0, 1), answers.size());
        return new Stated(
                confidence,
                answers.size(),
                right,
                interval.low(),
                interval.high(),
                gained(answers),
                fit(confidence, answers.size(), interval));
    }

    private static Fit fit(Confidence confidence, int answers, Interval interval) {
        if (answers < NEEDED) {
            return Fit.TOO_FEW;
        }
        if (interval.high() < confidence.paysFrom()) {
            return Fit.TOO_SURE;
        }
        return interval.low() > confidence.paysTo() ? Fit.TOO_UNSURE : Fit.FITS;
    }

    private static BigDecimal gained(List<Answered> answers) {
        return answers.stream()
                .map(answer -> answer.earned()
                        .subtract(answer.worth(
                                Confidence.LOW.mark(answer.verdict().share()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
