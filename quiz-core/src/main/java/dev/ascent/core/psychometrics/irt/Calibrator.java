package dev.ascent.core.psychometrics.irt;

import dev.ascent.core.psychometrics.ItemAnalysis;
import dev.ascent.core.psychometrics.Responses;
import dev.ascent.core.psychometrics.Responses.Item;
import dev.ascent.core.psychometrics.irt.ItemCalibration.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates items' parameters from many candidates' responses by marginal maximum likelihood with the EM algorithm (Bock
 * and Aitkin, Psychometrika 46, 1981): abilities are N(0, 1), guessing is fixed, and a is 1 for items with few responses.
 * A part of the points counts as so much of a success; standard errors are then on the safe side.
 */
public final class Calibrator {

    private final int responsesForSlope;
    private final double tolerance;
    private final int mostCycles;

    /**
     * A calibrator.
     *
     * @param responsesForSlope from how many responses on an item's a is estimated; with fewer it is 1
     * @param tolerance         estimates have settled when no slope or intercept moves further in a cycle
     * @param mostCycles        at least 1
     */
    public Calibrator(int responsesForSlope, double tolerance, int mostCycles) {
        this.responsesForSlope = responsesForSlope;
        this.tolerance = tolerance;
        this.mostCycles = mostCycles;
    }

    /** Returns a calibrator that estimates a from 200 responses an item on. */
    public static Calibrator standard() {
        return new Calibrator(200, 1e-4, 1_000);
    }

    /** Returns a calibrator that never estimates a. */
    public static Calibrator rasch() {
        return new Calibrator(Integer.MAX_VALUE, 1e-4, 1_000);
    }

    /**
     * Calibrates the items of a matrix.
     *
     * @param starts what was assumed of each item before: b is where the search starts, c stays; a counts for nothing
     */
    public Calibration calibrate(Responses responses, List<ItemParameters> starts) {
        if (starts.size() != responses.items().size()) {
            throw new IllegalArgumentException(
                    responses.items().size() + " items, but starting values of " + starts.size());
        }
        @Nullable Curve[] curves = new Curve[starts.size()];
        for (int j = 0; j < starts.size(); j++) {
            boolean slope = responses.given(j) >= responsesForSlope;
            curves[j] = hindrance(responses, j) == null
                    ? new Curve(1, -starts.get(j).b(), starts.get(j).c(), !slope)
                    : null;
        }
        Patterns patterns = new Patterns(responses);
        Likelihoods table = Likelihoods.of(patterns, parameters(curves));
        Expectation expected = Expectation.of(table);
        List<Double> logLikelihoods = new ArrayList<>(List.of(expected.logLikelihood()));
        boolean settled = false;
        while (!settled && logLikelihoods.size() <= mostCycles) {
            double moved = maximise(curves, expected);
            table = Likelihoods.of(patterns, parameters(curves));
            expected = Expectation.of(table);
            logLikelihoods.add(expected.logLikelihood());
            settled = moved <= tolerance;
        }
        StandardErrors errors = StandardErrors.of(table, curves);
        List<ItemCalibration> items = new ArrayList<>();
        for (int j = 0; j < curves.length; j++) {
            items.add(result(responses, j, curves[j], errors));
        }
        return new Calibration(items, logLikelihoods, settled);
    }

    /** Replaces each curve by a better one, and returns how far the farthest moved. */
    private static double maximise(@Nullable Curve[] curves, Expectation expected) {
        double farthest = 0;
        for (int j = 0; j < curves.length; j++) {
            Curve before = curves[j];
            if (before != null) {
                Curve after = before.fitted(expected.given(j), expected.right(j));
                curves[j] = after;
                farthest = Math.max(farthest, Math.abs(after.slope() - before.slope()));
                farthest = Math.max(farthest, Math.abs(after.intercept() - before.intercept()));
            }
        }
        return farthest;
    }

    private static @Nullable ItemParameters[] parameters(@Nullable Curve[] curves) {
        @Nullable ItemParameters[] parameters = new ItemParameters[curves.length];
        for (int j = 0; j < curves.length; j++) {
            Curve curve = curves[j];
            parameters[j] = curve == null ? null : curve.parameters();
        }
        return parameters;
    }

    private static @Nullable Reason hindrance(Responses responses, int j) {
        if (responses.given(j) < ItemAnalysis.LEAST_ANSWERS) {
            return Reason.TOO_FEW_ANSWERS;
        }
        double[] marks = responses.marks(j);
        double max = responses.items().get(j).max();
        return marks.length == 1 && (marks[0] == 0 || marks[0] == max) ? Reason.ALL_ALIKE : null;
    }

    private static ItemCalibration result(Responses responses, int j, @Nullable Curve curve, StandardErrors errors) {
        Item item = responses.items().get(j);
        int n = responses.given(j);
        if (curve == null) {
            Reason reason = hindrance(responses, j);
            return new ItemCalibration.NotEstimable(item, n, reason == null ? Reason.NO_MAXIMUM : reason);
        }
        double errorB = errors.ofDifficulty(j);
        if (curve.isAtBound() || !Double.isFinite(errorB)) {
            return new ItemCalibration.NotEstimable(item, n, Reason.NO_MAXIMUM);
        }
        return new ItemCalibration.Estimated(item, n, curve.parameters(), errors.ofSlope(j), errorB);
    }
}
