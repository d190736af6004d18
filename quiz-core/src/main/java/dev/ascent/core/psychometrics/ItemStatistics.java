package dev.ascent.core.psychometrics;

import dev.ascent.core.psychometrics.PairedMarks.Moments;
import dev.ascent.core.psychometrics.Responses.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Computes the statistics of all items of a test. Variances are over n − 1. Where candidates had different items, the
 * rest-score is the share of the marks that the other items given allowed; on a complete matrix that would change no
 * statistic, since correlations do not depend on scale.
 */
public final class ItemStatistics {

    /** A variance of no more than this share of the squared greatest score comes from rounding. */
    private static final double ROUNDING = 1e-24;

    private ItemStatistics() {}

    /** Returns the items' analyses in the order of the matrix. */
    public static List<ItemAnalysis> of(Responses responses) {
        Scores scores = new Scores(responses);
        double[] totals = new double[0];
        int[] ranks = new int[0];
        if (scores.isComplete()) {
            totals = PairedMarks.different(scores.totals().clone());
            ranks = new int[responses.candidates()];
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = Arrays.binarySearch(totals, scores.totals()[i]);
            }
        }
        List<ItemAnalysis> analyses = new ArrayList<>();
        for (int j = 0; j < responses.items().size(); j++) {
            Item item = responses.items().get(j);
            if (responses.given(j) < ItemAnalysis.LEAST_ANSWERS) {
                analyses.add(new ItemAnalysis.TooFewAnswers(item, responses.given(j)));
                continue;
            }
            double[] marks = responses.marks(j);
            // Counting pays unless nearly every candidate has marks of their own.
            boolean few = (long) totals.length * marks.length <= 4L * responses.candidates();
            PairedMarks pairs = scores.isComplete() && few
                    ? PairedMarks.counted(totals, ranks, responses.column(j), marks)
                    : PairedMarks.listed(responses, scores, j);
            analyses.add(analysed(responses, scores, j, pairs));
        }
        return analyses;
    }

    private static ItemAnalysis analysed(Responses responses, Scores scores, int j, PairedMarks pairs) {
        Item item = responses.items().get(j);
        int n = responses.given(j);
        double[] marks = responses.marks(j);
        Estimate facility = facility(item.max(), marks, responses.column(j));
        if (marks.length == 1) {
            return new ItemAnalysis.Measured(
                    item, n, facility, Optional.empty(), Optional.empty(), Optional.of(alike(marks[0], item)));
        }
        if (pairs.size() < ItemAnalysis.LEAST_ANSWERS) {
            return new ItemAnalysis.Measured(item, n, facility, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Moments moments = pairs.moments();
        boolean alike = moments.variance() <= ROUNDING * item.max() * item.max()
                || moments.restVariance() <= ROUNDING * scores.max() * scores.max();
        if (alike) {
            return new ItemAnalysis.Measured(item, n, facility, Optional.empty(), Optional.empty(), Optional.empty());
        }
        double sds = Math.sqrt(moments.variance() * moments.restVariance());
        double r = Math.clamp(moments.covariance() / sds, -1, 1);
        Estimate discrimination = new Estimate(r, Interval.fisher(r, moments.n()));
        return new ItemAnalysis.Measured(
                item,
                n,
                facility,
                Optional.of(discrimination),
                Optional.of(discrimination.times(sds / moments.greatest())),
                concern(discrimination));
    }

    private static Concern alike(double mark, Item item) {
        return mark == item.max() ? Concern.ALL_RIGHT : mark == 0 ? Concern.ALL_WRONG : Concern.ALL_ALIKE;
    }

    private static Optional<Concern> concern(Estimate discrimination) {
        if (discrimination.interval().high() < 0) {
            return Optional.of(Concern.STRONGER_DO_WORSE);
        }
        return discrimination.value() < 0 ? Optional.of(Concern.STRONGER_MAY_DO_WORSE) : Optional.empty();
    }

    /**
     * Returns the mean mark of those who were given an item, as a share of the greatest.
     *
     * @param max   the greatest mark
     * @param marks the different marks of the whole item
     * @param codes of the candidates in question, at least two of whom were given it: as {@link Responses#codes}
     */
    static Estimate facility(double max, double[] marks, char[] codes) {
        int[] counts = new int[marks.length];
        int n = 0;
        for (char code : codes) {
            if (code != Responses.ABSENT) {
                counts[code]++;
                n++;
            }
        }
        double sum = 0;
        for (int k = 0; k < marks.length; k++) {
            sum += counts[k] * marks[k] / max;
        }
        double facility = sum / n;
        if (Arrays.stream(marks).allMatch(mark -> mark == 0 || mark == max)) {
            return new Estimate(facility, Interval.wilson(facility, n));
        }
        double squares = 0;
        for (int k = 0; k < marks.length; k++) {
            double difference = marks[k] / max - facility;
            squares += counts[k] * difference * difference;
        }
        double sd = Math.sqrt(squares / (n - 1));
        return new Estimate(facility, Interval.student(facility, sd, n).within(0, 1));
    }
}
