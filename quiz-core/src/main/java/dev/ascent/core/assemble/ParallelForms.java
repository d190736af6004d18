package dev.ascent.core.assemble;

import dev.ascent.core.assemble.Search.Verdict;
import dev.ascent.core.question.Question;
import dev.ascent.core.random.SplitMix64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Assembles forms that are alike: one after the other, each within a window of expected minutes and difficulty around
 * what a form drawn by chance has on average, and with as few questions of earlier forms as will do.
 */
final class ParallelForms {

    /** How far the mean difficulties of two forms may be apart, in logits. */
    private static final double DIFFICULTY_TOLERANCE = 0.1;

    /** How far the expected times of two forms may be apart, as a share, and at least {@link #LEAST_MINUTES}. */
    private static final double TIME_TOLERANCE = 0.05;

    private static final double LEAST_MINUTES = 1;

    /** Whole sets of forms tried; the best is taken. */
    private static final int SETS = 8;

    /** Draws by chance for the averages. */
    private static final int DRAWS_FOR_AVERAGES = 4_000;

    /** Draws by chance for each form, of which the best is taken. */
    private static final int DRAWS = 100;

    private static final int BUDGET = 10_000;

    private final Plan plan;
    private final History history;
    private final Exclusion excluded;
    private final Measure.Difficulty difficulty;
    private final SplitMix64 random;

    ParallelForms(Plan plan, History history, ToDoubleFunction<Question> difficulty, SplitMix64 random) {
        this.plan = plan;
        this.history = history;
        this.difficulty = new Measure.Difficulty(difficulty);
        this.random = random;
        excluded = plan.excluded(history);
    }

    /** Assembles so many forms. */
    Parallel assemble(int forms, long seed) {
        Plan.Choice first = plan.choose(excluded, random);
        if (first.verdict() != Verdict.FOUND) {
            return new Parallel.None(plan.refusal(first, history));
        }
        Windows windows = windows(first.drawn());
        ParallelSet best = set(forms, windows, first.drawn());
        for (int i = 1; i < SETS && best.shared() + best.outside() > 0; i++) {
            ParallelSet next = set(forms, windows, first.drawn());
            best = next.isBetterThan(best) ? next : best;
        }
        List<Form> made = new ArrayList<>();
        for (int[] drawn : best.drawn()) {
            made.add(plan.form(drawn, seed, random));
        }
        double logits =
                best.apart(windows.difficulty) / Math.max(1, plan.blueprint().questions());
        return new Parallel.Forms(made, best.apart(windows.minutes), logits, best.shared());
    }

    /** The rows of minutes and of difficulty. */
    private record Windows(Row minutes, Row difficulty) {}

    private Windows windows(int[] example) {
        long minutes = 0;
        long logits = 0;
        int drawn = 0;
        for (int i = 0; i < DRAWS_FOR_AVERAGES; i++) {
            int[] one = plan.draws().draw(excluded::has, random);
            if (one != null && plan.meetsRules(one)) {
                minutes += plan.sum(new Measure.Minutes(), one);
                logits += plan.sum(difficulty, one);
                drawn++;
            }
        }
        if (drawn == 0) {
            minutes = plan.sum(new Measure.Minutes(), example);
            logits = plan.sum(difficulty, example);
            drawn = 1;
        }
        double time = (double) minutes / drawn;
        double timeTolerance = Math.max(LEAST_MINUTES * Measure.UNIT, TIME_TOLERANCE * time);
        double tolerance =
                DIFFICULTY_TOLERANCE * Measure.UNIT * plan.blueprint().questions();
        return new Windows(
                around(new Measure.Minutes(), time, timeTolerance),
                around(difficulty, (double) logits / drawn, tolerance));
    }

    /** Returns the row of what lies no further apart than a tolerance, around a middle. */
    private static Row around(Measure measure, double middle, double tolerance) {
        long least = Math.max(0, (long) Math.ceil(middle - tolerance / 2));
        return new Row(measure, least, (long) Math.floor(middle + tolerance / 2));
    }

    private ParallelSet set(int forms, Windows windows, int[] fallback) {
        List<int[]> drawn = new ArrayList<>();
        BitSet used = new BitSet();
        int shared = 0;
        for (int i = 0; i < forms; i++) {
            int[] next = next(used, windows, drawn);
            if (next == null) {
                Plan.Choice any = plan.choose(excluded, random);
                next = any.verdict() == Verdict.FOUND ? any.drawn() : fallback;
            }
            shared += (int) Arrays.stream(next).filter(used::get).count();
            Arrays.stream(next).forEach(used::set);
            drawn.add(next);
        }
        return new ParallelSet(drawn, shared, plan, windows.minutes, windows.difficulty);
    }

    /** Returns questions within the windows, with as few used ones as will do; null if none are found. */
    private int @Nullable [] next(BitSet used, Windows windows, List<int[]> before) {
        int[] best = drawByChance(used, windows, before);
        if (best != null) {
            return best;
        }
        Set<String> usedIds = used.stream()
                .mapToObj(place -> plan.index().question(place).id())
                .collect(Collectors.toSet());
        Row repeats = new Row(new Measure.Members(usedIds), 0, Row.NO_END);
        Classes classes = plan.classes(List.of(repeats, windows.minutes, windows.difficulty));
        Task task = plan.task(classes, excluded.places());
        int row = classes.rows().size() - 3;
        int questions = plan.blueprint().questions();
        long fewest = Offers.smallest(
                0, questions, most -> run(task.within(row, 0, most)).verdict() == Verdict.FOUND);
        Search.Result result = run(task.within(row, 0, fewest));
        return result.verdict() == Verdict.FOUND ? plan.questions(classes, result, excluded.places(), random) : null;
    }

    /**
     * Returns unused questions within the windows, those of some draws that bring the forms so far closest to the middle
     * of the windows: what is left for later forms is then like what there was. Null if there are none among the draws.
     */
    private int @Nullable [] drawByChance(BitSet used, Windows windows, List<int[]> before) {
        BitSet out = (BitSet) excluded.places().clone();
        out.or(used);
        int[] best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < DRAWS; i++) {
            int[] drawn = plan.draws().draw(out::get, random);
            if (drawn == null) {
                return best;
            }
            if (plan.meetsRules(drawn)
                    && plan.isWithin(windows.minutes, drawn)
                    && plan.isWithin(windows.difficulty, drawn)) {
                double drift = drift(windows.minutes, before, drawn) + drift(windows.difficulty, before, drawn);
                if (drift < least) {
                    best = drawn;
                    least = drift;
                }
            }
        }
        return best;
    }

    /** Returns how far the forms together are from the middle of a window, in widths of it. */
    private double drift(Row row, List<int[]> before, int[] drawn) {
        double middle = (row.least() + row.most()) / 2.0;
        double drift = plan.sum(row.measure(), drawn) - middle;
        for (int[] earlier : before) {
            drift += plan.sum(row.measure(), earlier) - middle;
        }
        return Math.abs(drift) / Math.max(1, row.most() - row.least());
    }

    private Search.Result run(Task task) {
        return Search.run(task, random, BUDGET);
    }
}
