package dev.ascent.core.feedback;

import dev.ascent.core.feedback.Ability.Observation;
import dev.ascent.core.question.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Estimates readiness from graded answers. The interval is a jackknife over the answers on the scale of log-odds
 * (Efron and Tibshirani, An Introduction to the Bootstrap, chapter 11).
 */
final class ReadinessEstimator {

    private static final int NEEDED_IN_ALL = 8;
    private static final int NEEDED_AT_LEVEL = 3;
    private static final double Z90 = 1.6448536269514722;

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
        List<Readiness> readiness = new ArrayList<>();
        for (Level level : Level.values()) {
            int atLevel = (int) answers.stream()
                    .filter(answer -> answer.variant().question().level().compareTo(level) >= 0)
                    .count();
            boolean enough = atLevel >= NEEDED_AT_LEVEL && observations.size() >= NEEDED_IN_ALL;
            readiness.add(
                    enough
                            ? estimated(level, observations)
                            : new Readiness.Insufficient(level, atLevel, NEEDED_AT_LEVEL));
        }
        return readiness;
    }

    private static Readiness estimated(Level level, List<Observation> observations) {
        double cut = Ability.cut(level);
        double probability = new Ability(observations).above(cut);
        int n = observations.size();
        double[] without = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            List<Observation> others = new ArrayList<>(observations);
            others.remove(i);
            without[i] = logit(new Ability(others).above(cut));
            mean += without[i] / n;
        }
        double squares = 0;
        for (double one : without) {
            squares += (one - mean) * (one - mean);
        }
        double half = Z90 * Math.sqrt(squares * (n - 1) / n);
        double centre = logit(probability);
        return new Readiness.Estimated(level, probability, logistic(centre - half), logistic(centre + half));
    }

    private static double logit(double p) {
        double inside = Math.clamp(p, 1e-6, 1 - 1e-6);
        return StrictMath.log(inside / (1 - inside));
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
