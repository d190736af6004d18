package dev.ascent.server.report;

import dev.ascent.core.psychometrics.Drift;
import dev.ascent.core.psychometrics.Estimate;
import dev.ascent.core.psychometrics.ItemAnalysis;
import dev.ascent.core.psychometrics.OptionAnalysis;
import dev.ascent.core.question.Option;
import dev.ascent.core.question.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the questions of one quiz did, each version by itself.
 *
 * @param quiz   its id
 * @param title  its title
 * @param graded how many of its attempts are graded
 * @param read   how many of those the statistics are of: the newest, at most {@value #MOST}
 * @param lines  the worst first: by the gravest finding, then by discrimination; those with too few answers last
 */
public record ItemReport(String quiz, String title, int graded, int read, List<Line> lines) {
    /** The most attempts that are read, so that a report costs the same however many years there are. */
    public static final int MOST = 2_000;

    private static final Comparator<Line> WORST_FIRST = Comparator.comparing(
                    (Line line) -> line.analysis() instanceof ItemAnalysis.TooFewAnswers)
            .thenComparing(line ->
                    line.findings().stream().findFirst().map(Finding::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparingDouble(
                    line -> line.discrimination().map(Estimate::value).orElse(Double.MAX_VALUE))
            .thenComparingInt(line -> -line.analysis().n())
            .thenComparing(Line::question)
            .thenComparingInt(Line::version);

    /** Puts the lines in order. */
    public ItemReport {
        lines = lines.stream().sorted(WORST_FIRST).toList();
    }

    /**
     * A version of a question.
     *
     * @param asked    the version itself; empty where it can't be read any more
     * @param excerpt  the beginning of its stem, one line of Markdown in which drawn values are left out
     * @param drift    empty where there are too few answers for it
     * @param options  those of a choice in their author's order; empty of other kinds, and where too few chose any
     * @param findings the gravest first
     */
    public record Line(
            String question,
            int version,
            Optional<Question> asked,
            String excerpt,
            ItemAnalysis analysis,
            Optional<Drift> drift,
            List<AuthoredOption> options,
            List<Finding> findings) {
        /** Copies the lists. */
        public Line {
            options = List.copyOf(options);
            findings = findings.stream().sorted().toList();
        }

        /** Returns the discrimination, where the answers tell one. */
        public Optional<Estimate> discrimination() {
            return analysis instanceof ItemAnalysis.Measured measured ? measured.discrimination() : Optional.empty();
        }
    }

    /**
     * An option as its author wrote it, with what is known of those who chose it, whatever values and place a variant gave it.
     *
     * @param analysis in which the mean score on the rest of the quiz is a share of its points, 0 to 1
     */
    public record AuthoredOption(Option option, OptionAnalysis analysis) {}
}
