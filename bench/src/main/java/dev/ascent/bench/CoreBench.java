package dev.ascent.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How fast the quiz core works, each part beside something plainer that does the same in the same run.
 *
 * <p>Where both sides are Java, {@link Jmh} measures them. Where the floor is a program in another process, both sides are
 * warmed up, then take turns for a number of rounds; in each round a side repeats its work for at least a tenth of a
 * second. Reported are the medians over the rounds of both rates, and of the ratio within a round, so that a machine that
 * is busy for a while slows both.
 */
final class CoreBench {
    private static final int ROUNDS = 15;
    private static final long WARM_UP_NANOS = 1_500_000_000;
    private static final long ROUND_NANOS = 100_000_000;

    private static final List<Supplier<CoreBenchmark>> BENCHMARKS = List.of(StatisticsBench::new);

    private static final List<Supplier<List<JmhContest>>> BY_JMH =
            List.of(AssembleSides::contests, VariantSides::contests, LoadSides::contests);

    private CoreBench() {}

    /**
     * Runs all benchmarks, prints a table and writes {@code bench/results/core.json} under {@code root}.
     *
     * @throws BenchFault after the table, if something could not be measured
     */
    static void run(Path root) {
        CoreResult result = new CoreResult();
        List<String> faults = new ArrayList<>();
        for (Supplier<CoreBenchmark> one : BENCHMARKS) {
            try {
                measure(one, result);
            } catch (BenchFault e) {
                faults.add(e.getMessage());
            }
        }
        for (Supplier<List<JmhContest>> some : BY_JMH) {
            try {
                some.get().forEach(contest -> Jmh.measure(contest, result));
            } catch (BenchFault e) {
                faults.add(e.getMessage());
            }
        }
        try {
            result.report(root.resolve("bench/results/core.json"));
        } catch (IOException e) {
            throw new BenchFault("The results could not be written", e);
        }
        if (!faults.isEmpty()) {
            throw new BenchFault("Not measured:\n  " + String.join("\n  ", faults));
        }
    }

    private static void measure(Supplier<CoreBenchmark> one, CoreResult result) {
        try {
            Path work = Files.createTempDirectory("ascent-bench");
            try (CoreBenchmark benchmark = one.get()) {
                for (Contest contest : benchmark.contests(work)) {
                    measure(contest, result);
                }
            } finally {
                deleteAll(work);
            }
        } catch (IOException e) {
            throw new BenchFault("The benchmark could not use its files", e);
        }
    }

    private static void measure(Contest contest, CoreResult result) {
        System.err.print("\r" + contest.subject().name() + ": warming up        ");
        mean(contest.plain(), WARM_UP_NANOS);
        mean(contest.ours(), WARM_UP_NANOS);
        List<Double> ours = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            System.err.print("\r" + contest.subject().name() + ": round " + round + " of " + ROUNDS + "        ");
            double plain = mean(contest.plain(), ROUND_NANOS);
            double own = mean(contest.ours(), ROUND_NANOS);
            floor.add(1e9 * contest.subject().amount() / plain);
            ours.add(1e9 * contest.subject().amount() / own);
        }
        System.err.print("\r" + " ".repeat(70) + "\r");
        result.add(contest.subject(), ours, floor);
    }

    /** Returns the mean nanoseconds of runs that together take at least so long. */
    private static double mean(Contest.Timed timed, long nanos) {
        long sum = 0;
        int runs = 0;
        while (sum < nanos) {
            sum += timed.run();
            runs++;
        }
        return sum / (double) runs;
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
