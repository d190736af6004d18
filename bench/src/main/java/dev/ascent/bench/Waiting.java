package dev.ascent.bench;

import java.io.IOException;
import java.time.Duration;

/** Asks again and again, a few milliseconds apart. */
final class Waiting {
    private static final long PAUSE_MILLIS = 4;

    private Waiting() {}

    /** Something that is true sooner or later. */
    @FunctionalInterface
    interface Question {
        /** Whether it is so now. */
        boolean holds() throws IOException;
    }

    /**
     * Returns as soon as {@code question} holds.
     *
     * @throws BenchFault with {@code otherwise} if it does not within {@code patience}
     */
    static void until(Question question, Duration patience, String otherwise) {
        long start = System.nanoTime();
        try {
            while (!question.holds()) {
                if (System.nanoTime() - start > patience.toNanos()) {
                    throw new BenchFault(otherwise + " within " + patience.toSeconds() + " s");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException | InterruptedException e) {
            throw new BenchFault(otherwise, e);
        }
    }
}
