package dev.ascent.core.grade;

import dev.ascent.core.question.Misconception;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What grading found out about one response. */
public sealed interface Verdict {

    /** Returns the share of the points earned, 0 to 1. */
    double share();

    Outcome outcome();

    /**
     * A response that could be read.
     *
     * @param misconceptions recognised in it
     * @param parts          for each blank, pair, row or criterion, whether it is right; empty for kinds without parts
     * @param rule           which rule gave the share, in a few words
     */
    record Graded(double share, List<Misconception> misconceptions, List<PartVerdict> parts, String rule)
            implements Verdict {
        public Graded {
            misconceptions = List.copyOf(misconceptions);
            parts = List.copyOf(parts);
        }

        /** A verdict that has nothing more to say. */
        static Graded of(double share, String rule) {
            return new Graded(share, List.of(), List.of(), rule);
        }

        @Override
        public Outcome outcome() {
            if (share >= 1) {
                return Outcome.RIGHT;
            }
            return share > 0 ? Outcome.PARTLY : Outcome.WRONG;
        }
    }

    /**
     * Whether one blank, pair, row or criterion is right.
     *
     * @param carried whether it is right only as it follows from an earlier error, which is charged there
     */
    record PartVerdict(String id, boolean right, boolean carried) {
        public PartVerdict(String id, boolean right) {
            this(id, right, false);
        }

        /** Returns {@code right}, {@code wrong} or {@code carried}, as receipts have it. */
        public String outcome() {
            if (carried) {
                return "carried";
            }
            return right ? "right" : "wrong";
        }
    }

    /** A text that a person has yet to score; it counts neither for nor against the candidate. */
    record Awaiting() implements Verdict {
        @Override
        public double share() {
            return 0;
        }

        @Override
        public Outcome outcome() {
            return Outcome.AWAITING;
        }
    }

    /**
     * A response that could not be read; the candidate is told before it counts.
     *
     * @param misreadings what could not be read; not empty
     */
    record Unreadable(List<Misreading> misreadings) implements Verdict {
        public Unreadable {
            misreadings = List.copyOf(misreadings);
        }

        /** A response that could not be read as a whole. */
        public Unreadable(Cause cause, Object... values) {
            this(List.of(Misreading.of(cause, values)));
        }

        /** Returns what could not be read, in English words for the candidate. */
        public String why() {
            return misreadings.stream().map(Misreading::words).collect(Collectors.joining(" "));
        }

        /** Returns the ids of the blanks or rows that could not be read, where all others could; empty where it is the whole. */
        public Set<String> parts() {
            return misreadings.stream()
                    .filter(one -> one.where() != Misreading.Where.RESPONSE)
                    .map(Misreading::id)
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public double share() {
            return 0;
        }

        @Override
        public Outcome outcome() {
            return Outcome.UNREADABLE;
        }
    }

    /** No response. */
    record Unanswered() implements Verdict {
        @Override
        public double share() {
            return 0;
        }

        @Override
        public Outcome outcome() {
            return Outcome.UNANSWERED;
        }
    }
}
