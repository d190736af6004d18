package dev.ascent.server.history;

/** Something that a client did to a slot, or that the clock did, with when it began and ended and what the client was told. */
public sealed interface Event {
    /** When it began and ended. */
    Span span();

    /** Whether it need not have happened: no reply told that it did. */
    boolean isUnconfirmed();

    /**
     * From the request to its reply.
     *
     * @param from when the request was sent, in nanoseconds of one monotonic clock
     * @param to when the reply was there; {@link #NEVER} where none came
     */
    record Span(long from, long to) {
        /** No reply came: what was asked for may happen at any later time, or never. */
        public static final long NEVER = Long.MAX_VALUE;

        /** The same request, with no reply. */
        public Span unanswered() {
            return new Span(from, NEVER);
        }
    }

    /** A try to save {@code answer}. */
    record Save(Span span, Answer answer, Reply reply) implements Event {
        @Override
        public boolean isUnconfirmed() {
            return reply instanceof Reply.Unknown;
        }
    }

    /** A look at the slot: its answer, and whether the attempt takes answers. */
    record Read(Span span, Answer seen, boolean takesAnswers) implements Event {
        @Override
        public boolean isUnconfirmed() {
            return false;
        }
    }

    /**
     * A submission, or the deadline with its grace; where the attempt is over already it changes nothing.
     *
     * @param isUnconfirmed whether no reply came
     */
    record Close(Span span, boolean isUnconfirmed) implements Event {}

    /** What a saver was told. */
    sealed interface Reply {
        /** It is saved. */
        record Saved() implements Reply {}

        /** A newer answer is there, and stays. */
        record Stale(Answer newest) implements Reply {}

        /** The attempt takes no answers any more. */
        record Over() implements Reply {}

        /** No reply, or one that promises nothing, such as 503. */
        record Unknown() implements Reply {}
    }
}
