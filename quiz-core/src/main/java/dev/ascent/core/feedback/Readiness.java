package dev.ascent.core.feedback;

import dev.ascent.core.question.Area;
import dev.ascent.core.question.Level;

/** Whether a candidate is ready for interviews at a level. */
public sealed interface Readiness {

    Level level();

    /**
     * The chance that the candidate's ability is above what is expected at the level.
     *
     * @param low  lower end of its 90 % interval
     * @param high upper end
     */
    record Estimated(Level level, double probability, double low, double high) implements Readiness {}

    /**
     * There is too little to go by.
     *
     * @param missing how many more answers at this level or above would do, at least 1
     */
    record Insufficient(Level level, int missing) implements Readiness {}

    /** An area that several questions were about was left out altogether. */
    record AreaLeftOut(Level level, Area area) implements Readiness {}
}
