package dev.ascent.core.psychometrics.irt;

import java.util.List;

/**
 * The result of calibrating a test's items.
 *
 * @param items          in the order of the matrix
 * @param logLikelihoods the marginal log-likelihood before each cycle and after the last: never falling
 * @param converged      whether the estimates had settled when the cycles ended
 */
public record Calibration(List<ItemCalibration> items, List<Double> logLikelihoods, boolean converged) {

    public Calibration {
        items = List.copyOf(items);
        logLikelihoods = List.copyOf(logLikelihoods);
    }

    /** Returns how many cycles of expectation and maximisation there were. */
    public int cycles() {
        return logLikelihoods.size() - 1;
    }
}
