package dev.ascent.core.grade;

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

    /** Returns the mark as a share of the points, −2 to 1, for an answer that is right to a share from 0 to 1. */
    public double mark(double share) {
        return (wrong + share * (right - wrong)) / 3.0;
    }
}
