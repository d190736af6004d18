package dev.ascent.bench;

import java.util.function.Supplier;

/**
 * Something of Ascent's beside something plainer that does the same work.
 *
 * @param name   what is done
 * @param amount how much of it one run does
 * @param unit   of what, in the plural
 * @param floor  what the plainer thing is called
 * @param aim    how many times as fast as the floor Ascent wants to be
 */
record Contest(String name, double amount, String unit, Timed ours, String floor, Timed plain, double aim) {

    /** Work that is done once a call and tells how long it took. */
    @FunctionalInterface
    interface Timed {

        /** Does the work once and returns the nanoseconds that it took. */
        long run();

        /** Returns work whose result is kept from being optimised away. */
        static Timed of(Supplier<?> work) {
            return () -> {
                long start = System.nanoTime();
                Object result = work.get();
                long nanos = System.nanoTime() - start;
                Sink.last = result;
                return nanos;
            };
        }
    }

    /** Where results end, so that computing them cannot be left out. */
    static final class Sink {
        static volatile Object last = "";

        private Sink() {}
    }
}
