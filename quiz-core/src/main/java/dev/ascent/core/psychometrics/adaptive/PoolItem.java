package dev.ascent.core.psychometrics.adaptive;

import dev.ascent.core.psychometrics.irt.ItemParameters;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.Option;
import dev.ascent.core.question.Question;
import java.util.List;

/**
 * An item that an adaptive test may ask.
 *
 * @param id       unique in its pool
 * @param area     what its content counts as
 * @param exposure the chance of being asked once it is the best choice, above 0 and at most 1: Sympson and Hetter's k
 */
public record PoolItem(String id, String area, ItemParameters parameters, double exposure) {

    public PoolItem {
        if (!(exposure > 0 && exposure <= 1)) {
            throw new IllegalArgumentException("exposure of " + id + " must be above 0 and at most 1, was " + exposure);
        }
    }

    /** An item that is asked whenever it is the best choice. */
    public PoolItem(String id, String area, ItemParameters parameters) {
        this(id, area, parameters, 1);
    }

    /** Returns the item that a question is before anybody answered it: as hard as its declared level, of its topic's area. */
    public static PoolItem of(Question question) {
        int shown = question.body() instanceof Body.SingleChoice(List<Option> options) ? options.size() : 0;
        double guessing = ItemParameters.guessing(question.kind(), shown);
        return new PoolItem(
                question.id(), question.topic().area(), ItemParameters.declared(question.level(), guessing));
    }

    PoolItem exposed(double chance) {
        return new PoolItem(id, area, parameters, chance);
    }
}
