package dev.ascent.bench;

import java.util.function.Supplier;

/** A subject whose sides take turns in this process, which may ask another for the floor. */
record Contest(Subject subject, Timed ours, Timed plain) {

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
