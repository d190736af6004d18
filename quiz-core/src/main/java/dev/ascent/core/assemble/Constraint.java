package dev.ascent.core.assemble;

/** One thing that a blueprint asks for, and without which there may be a form. */
sealed interface Constraint {

    /** A pick gets all its questions, and not fewer. */
    record Full(int pick) implements Constraint {}

    /** A row reaches its lower end. */
    record AtLeast(int row) implements Constraint {}

    /** A row keeps to its upper end. */
    record AtMost(int row) implements Constraint {}

    /** Nothing that the candidate saw lately. */
    record NotSeen() implements Constraint {}

    /** Nothing that is in too many forms. */
    record Exposure() implements Constraint {}
}
