package dev.ascent.core.feedback;

import dev.ascent.core.feedback.Ability.Observation;
import dev.ascent.core.psychometrics.Interval;
import dev.ascent.core.question.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Estimates readiness from graded answers. The interval is a jackknife over the answers on the scale of log-odds
 * (Efron and Tibshirani, An Introduction to the Bootstrap, chapter 11).
 */
final class ReadinessEstimator {

    private static final int NEEDED_IN_ALL = 8;
    private static final int NEEDED_AT_LEVEL = 3;

    private ReadinessEstimator() {}

    static List<Readiness> estimate(List<Answered> answers) {
        List<Observation> observations = new ArrayList<>();
        for (Answered answer : answers) {
            var question = answer.variant().question();
            int options = answer.variant().prompt().options().size();
            observations.add(new Observation(
                    Ability.difficulty(question.level()),
                    Ability.guessing(question.kind(), options),
                    answer.verdict().share()));
        }
        int missingInAll = NEEDED_IN_ALL - observations.size();
        Optional<Jackknife> jackknife =
                missingInAll <= 0 ? Optional.of(Jackknife.over(observations)) : Optional.empty();
        List<Readiness> readiness = new ArrayList<>();
        for (Level level : Level.values()) {
            int atLevel = (int) answers.stream()
                    .filter(answer -> answer.variant().question().level().compareTo(level) >= 0)
                    .count();
            int missing = Math.max(missingInAll, NEEDED_AT_LEVEL - atLevel);
            readiness.add(
                    jackknife.isPresent() && missing <= 0
                            ? jackknife.get().readiness(level)
                            : new Readiness.Insufficient(level, missing));
        }
        return readiness;
    }

    /**
     * The ability by all answers, and by all but one of them.
     *
     * @param without an answer each, in the order of the answers
     */
    private record Jackknife(Ability all, List<Ability> without) {

        static Jackknife over(List<Observation> observations) {
            List<Ability> without = new ArrayList<>();
            for (int i = 0; i < observations.size(); i++) {
                List<Observation> others = new ArrayList<>(observations);
                others.remove(i);
                without.add(new Ability(others));
            }
            return new Jackknife(new Ability(observations), without);
        }

        Readiness.Estimated readiness(Level level) {
            double cut = Ability.cut(level);
            int n = without.size();
            double[] logits =
                    without.stream().mapToDouble(one -> logit(one.above(cut))).toArray();
            double mean = 0;
            for (double one : logits) {
                mean += one / n;
            }
            double squares = 0;
            for (double one : logits) {
                squares += (one - mean) * (one - mean);
            }
            double half = Interval.Z * Math.sqrt(squares * (n - 1) / n);
            double probability = all.above(cut);
            double centre = logit(probability);
            return new Readiness.Estimated(level, probability, logistic(centre - half), logistic(centre + half));
        }
    }

    private static double logit(double p) {
        double inside = Math.clamp(p, 1e-6, 1 - 1e-6);
        return StrictMath.log(inside / (1 - inside));
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
