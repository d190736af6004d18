package dev.ascent.bench;

import java.util.Map;

/**
 * A subject whose two sides are Java: JMH runs each in a JVM of its own.
 *
 * @param sides      a class with the benchmarks {@code ours} and {@code floor}
 * @param parameters its JMH parameters
 */
record JmhContest(Subject subject, Class<?> sides, Map<String, String> parameters) {}
