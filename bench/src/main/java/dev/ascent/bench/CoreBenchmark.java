package dev.ascent.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * A benchmark of {@code ./ascent bench core}. A new one implements this and is listed in {@link CoreBench}.
 *
 * <p>It must have compared the results of both sides when it returns the contests.
 */
interface CoreBenchmark extends AutoCloseable {

    /**
     * Prepares the data and returns what is to be measured.
     *
     * @param work a folder of its own, deleted afterwards
     * @throws BenchFault if something that it needs is not there, or the two sides differ
     */
    List<Contest> contests(Path work);

    /** Ends what it started. */
    @Override
    void close();
}
