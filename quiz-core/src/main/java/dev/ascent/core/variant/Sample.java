package dev.ascent.core.variant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What came of many seeds of one question: a variant for each set of parameters, since the order of options changes neither
 * its texts nor its key.
 *
 * @param seeds    how many were drawn, from 0 on
 * @param variants by the first seed that gave their parameters; the order of options is that of this seed
 * @param unmet    draws thrown away because they broke a condition
 * @param collided draws thrown away because two answers came out alike
 */
public record Sample(int seeds, SequencedMap<Long, Variant> variants, int unmet, int collided) {

    public Sample {
        variants = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(variants));
    }
}
