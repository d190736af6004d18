package dev.ascent.core.feedback;

import dev.ascent.core.feedback.Ability.Observation;
import dev.ascent.core.psychometrics.Interval;
import dev.ascent.core.psychometrics.irt.ItemParameters;
import dev.ascent.core.question.Area;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Taxonomy;
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

    /** From so many questions of an area on, one of them must be answered. */
    private static final int ASKED_OF_AREA = 2;

    /** How near chances come to 0 and 1: beyond that, the model says more than the answers. */
    private static final double LEAST = 1e-6;

    private ReadinessEstimator() {}

    /** Estimates from answers that count; what was not answered counts as not right, and not towards what is needed. */
    static List<Readiness> estimate(List<Answered> answers, Taxonomy taxonomy) {
        List<Answered> given =
                answers.stream().filter(ReadinessEstimator::isGiven).toList();
        Optional<Area> leftOut = leftOut(answers, given, taxonomy);
        Optional<Jackknife> jackknife = given.size() >= NEEDED_IN_ALL && leftOut.isEmpty()
                ? Optional.of(Jackknife.over(observations(answers)))
                : Optional.empty();
        List<Readiness> readiness = new ArrayList<>();
        for (Level level : Level.values()) {
            int atLevel = (int) given.stream()
                    .filter(answer -> answer.variant().question().level().compareTo(level) >= 0)
                    .count();
            int missing = Math.max(NEEDED_IN_ALL - given.size(), NEEDED_AT_LEVEL - atLevel);
            readiness.add(
                    missing > 0
                            ? new Readiness.Insufficient(level, missing)
                            : leftOut.<Readiness>map(area -> new Readiness.AreaLeftOut(level, area))
                                    .or(() -> jackknife.map(found -> found.readiness(level)))
                                    .orElseThrow());
        }
        return readiness;
    }

    private static boolean isGiven(Answered answer) {
        return answer.verdict().outcome().judged();
    }

    private static Optional<Area> leftOut(List<Answered> asked, List<Answered> given, Taxonomy taxonomy) {
        return taxonomy.areas().stream()
                .filter(area -> in(area, asked) >= ASKED_OF_AREA && in(area, given) == 0)
                .findFirst();
    }

    private static long in(Area area, List<Answered> answers) {
        return answers.stream()
                .filter(answer -> answer.variant().question().topic().area().equals(area.id()))
                .count();
    }

    private static List<Observation> observations(List<Answered> answers) {
        List<Observation> observations = new ArrayList<>();
        for (Answered answer : answers) {
            var question = answer.variant().question();
            int options = answer.variant().prompt().options().size();
            observations.add(new Observation(
                    Ability.difficulty(question.level()),
                    ItemParameters.guessing(question.kind(), options),
                    answer.verdict().share()));
        }
        return observations;
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
            double probability = Math.clamp(all.above(cut), LEAST, 1 - LEAST);
            double centre = logit(probability);
            return new Readiness.Estimated(
                    level,
                    probability,
                    Math.min(probability, logistic(centre - half)),
                    Math.max(probability, logistic(centre + half)));
        }
    }

    private static double logit(double p) {
        double inside = Math.clamp(p, LEAST, 1 - LEAST);
        return StrictMath.log(inside / (1 - inside));
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
