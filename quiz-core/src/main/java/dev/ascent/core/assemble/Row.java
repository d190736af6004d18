package dev.ascent.core.assemble;

/**
 * A sum over the questions of a form, and between what it must lie.
 *
 * @param least 0 where nothing is too little
 * @param most  {@link #NO_END} where nothing is too much
 */
record Row(Measure measure, long least, long most) {

    static final long NO_END = Long.MAX_VALUE / 4;
}
