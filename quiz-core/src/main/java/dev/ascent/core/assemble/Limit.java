package dev.ascent.core.assemble;

/**
 * How many of a form's questions may be of one sort, whichever pick they are chosen for.
 *
 * @param least at least so many; 0 for no such limit
 * @param most  at most so many; {@link Integer#MAX_VALUE} for no such limit
 */
public record Limit(Selector selector, int least, int most) {

    public Limit {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("no number is at least " + least + " and at most " + most);
        }
    }
}
