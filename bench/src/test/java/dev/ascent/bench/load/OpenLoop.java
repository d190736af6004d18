package dev.ascent.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Work that arrives on a schedule, whether or not earlier work is done, as people's work does. What is late because
 * something before it was slow counts as slow: the time of each piece runs from when it was due.
 */
final class OpenLoop {
    private OpenLoop() {}

    /** One piece of work. */
    @FunctionalInterface
    interface Work {
        /** Does the piece with this number, from 0. */
        void run(int number) throws Exception;
    }

    /**
     * What came of it.
     *
     * @param seconds from the start until the last piece was done
     * @param latencies nanoseconds from when a piece was due until it was done, ascending; only of those that succeeded
     * @param failures how many pieces failed, and the first failure's words
     */
    record Run(double seconds, List<Long> latencies, int failures, String firstFailure) {
        Run {
            latencies = List.copyOf(latencies);
        }

        double perSecond() {
            return latencies.size() / seconds;
        }

        /** Milliseconds within which this share of the work was done. */
        double millis(double share) {
            int place = (int) Math.ceil(share * latencies.size()) - 1;
            return latencies.isEmpty() ? Double.NaN : latencies.get(Math.max(0, place)) / 1e6;
        }

        /** Runs one after the other seen as one. */
        static Run inTurn(List<Run> runs) {
            return together(runs.stream().mapToDouble(Run::seconds).sum(), runs);
        }

        private static Run together(double seconds, List<Run> runs) {
            return new Run(
                    seconds,
                    runs.stream()
                            .flatMap(run -> run.latencies.stream())
                            .sorted()
                            .toList(),
                    runs.stream().mapToInt(Run::failures).sum(),
                    runs.stream()
                            .map(Run::firstFailure)
                            .filter(words -> !words.isEmpty())
                            .findFirst()
                            .orElse(""));
        }
    }

    /** As much as {@code workers} can do in this time: all of it is due at the start. */
    static Run saturate(Duration length, int workers, Work work) {
        return run(Integer.MAX_VALUE, 0, length.toNanos(), workers, work);
    }

    /** So many arrivals at even intervals within {@code length}; at most {@code workers} are worked on at once. */
    static Run arrive(int arrivals, Duration length, int workers, Work work) {
        return run(arrivals, length.toNanos() / (double) arrivals, Long.MAX_VALUE, workers, work);
    }

    private static Run run(int arrivals, double interval, long longest, int workers, Work work) {
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        List<Worker> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int number = 0; number < workers; number++) {
                Worker worker = new Worker(start, next, arrivals, interval, longest, work);
                all.add(worker);
                running.add(threads.submit(worker));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new LoadFault("The load could not be made", e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return Run.together(seconds, all.stream().map(Worker::outcome).toList());
    }

    /** Takes the next piece, waits until it is due, and does it. */
    private static final class Worker implements Runnable {
        private final long start;
        private final AtomicInteger next;
        private final int arrivals;
        private final double interval;
        private final long longest;
        private final Work work;
        private final List<Long> latencies = new ArrayList<>();
        private int failures;
        private String firstFailure = "";

        Worker(long start, AtomicInteger next, int arrivals, double interval, long longest, Work work) {
            this.start = start;
            this.next = next;
            this.arrivals = arrivals;
            this.interval = interval;
            this.longest = longest;
            this.work = work;
        }

        @Override
        public void run() {
            while (System.nanoTime() - start < longest) {
                int number = next.getAndIncrement();
                if (number >= arrivals) {
                    return;
                }
                long due = start + (long) (number * interval);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                try {
                    work.run(number);
                    latencies.add(System.nanoTime() - due);
                } catch (Exception e) {
                    failures++;
                    firstFailure = firstFailure.isEmpty() ? e.toString() : firstFailure;
                }
            }
        }

        Run outcome() {
            return new Run(0, latencies, failures, firstFailure);
        }
    }
}
