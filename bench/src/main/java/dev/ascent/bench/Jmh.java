package dev.ascent.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs contests by JMH. The sides take turns here, too: a pass forks a JVM for each, and there are several passes, so that
 * a machine that is busy for a while slows both.
 */
final class Jmh {
    private static final int PASSES = 5;
    /** A reader of files is compiled after some six seconds; a floor much sooner. */
    private static final int WARM_UPS = 8;

    private static final int ITERATIONS = 3;
    private static final TimeValue SECOND = TimeValue.seconds(1);

    private Jmh() {}

    /** Runs a contest and adds its rates, pass by pass. */
    static void measure(JmhContest contest, CoreResult result) {
        List<Double> ours = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int pass = 1; pass <= PASSES; pass++) {
            System.err.print("\r" + contest.subject().name() + ": pass " + pass + " of " + PASSES + "        ");
            floor.add(rate(contest, "floor"));
            ours.add(rate(contest, "ours"));
        }
        System.err.print("\r" + " ".repeat(70) + "\r");
        result.add(contest.subject(), ours, floor);
    }

    /** Returns how much a second a side does in a fresh JVM with one thread. */
    private static double rate(JmhContest contest, String side) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(contest.sides().getName() + "." + side) + "$")
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .threads(1)
                .warmupIterations(WARM_UPS)
                .warmupTime(SECOND)
                .measurementIterations(ITERATIONS)
                .measurementTime(SECOND)
                // What is read in parallel is read by one thread: rates are of one core.
                .jvmArgsAppend("-Djava.util.concurrent.ForkJoinPool.common.parallelism=0")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        contest.parameters().forEach(options::param);
        try {
            List<Double> rates = new ArrayList<>();
            for (RunResult run : new Runner(options.build()).run()) {
                for (BenchmarkResult fork : run.getBenchmarkResults()) {
                    for (IterationResult iteration : fork.getIterationResults()) {
                        rates.add(iteration.getPrimaryResult().getScore());
                    }
                }
            }
            return contest.subject().amount() * Spread.of(rates).median();
        } catch (RunnerException e) {
            throw new BenchFault(contest.subject().name() + " could not be measured", e);
        }
    }
}
