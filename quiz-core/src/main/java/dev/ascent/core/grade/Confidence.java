package dev.ascent.core.grade;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How sure a candidate is of an answer, where a quiz marks by certainty. The marks, in thirds of the points, are those
 * of A. R. Gardner-Medwin, "Confidence-based marking: towards deeper learning and better exams", in Bryan and Clegg
 * (eds.), Innovative Assessment in Higher Education (2006): they pay best for whoever states what they believe.
 */
public enum Confidence {
    /** Pays where the answer is right with a chance below 2/3. */
    LOW("low", 1, 0),
    /** Pays between 2/3 and 4/5. */
    MEDIUM("medium", 2, -2),
    /** Pays above 4/5. */
    HIGH("high", 3, -6);

    private final String id;
    private final int right;
    private final int wrong;

    Confidence(String id, int right, int wrong) {
        this.id = id;
        this.right = right;
        this.wrong = wrong;
    }

    /** Returns the name used in the API and in receipts. */
    public String id() {
        return id;
    }

    /** Returns the grade that people see, 1 to 3; it is also what a right answer earns in thirds of the points. */
    public int grade() {
        return right;
    }

    /** Returns the confidence of a name; empty if there is none of it. */
    public static Optional<Confidence> of(String id) {
        return Stream.of(values())
                .filter(confidence -> confidence.id.equals(id))
                .findFirst();
    }

    /** Returns the least chance of being right from which this confidence pays best, 0 to 1. */
    public double paysFrom() {
        return switch (this) {
            case LOW -> 0;
            case MEDIUM -> 2.0 / 3;
            case HIGH -> 4.0 / 5;
        };
    }

    /** Returns the chance of being right above which a higher confidence pays better; 1 for the highest. */
    public double paysTo() {
        return switch (this) {
            case LOW -> MEDIUM.paysFrom();
            case MEDIUM -> HIGH.paysFrom();
            case HIGH -> 1;
        };
    }

    /** Returns the mark as a share of the points, −2 to 1, for an answer that is right to a share from 0 to 1. */
    public double mark(double share) {
        return (wrong + share * (right - wrong)) / 3.0;
    }

    /** Returns the share, 0 to 1, to which an answer with a mark is right: the inverse of {@link #mark}. */
    public double share(double mark) {
        return Math.clamp((3 * mark - wrong) / (right - wrong), 0, 1);
    }
}
