package dev.ascent.verify;

import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Sample;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The variants on which a question is verified: one for each set of parameters, since the order of options changes no key.
 *
 * @param seeds    how many seeds were drawn
 * @param variants by the first seed that gave them
 */
record Trials(int seeds, SequencedMap<Long, Variant> variants) {

    Trials {
        variants = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(variants));
    }

    static Trials of(Question question, int seeds, VariantGenerator generator) {
        Sample sample = generator.sample(question, seeds, Integer.MAX_VALUE);
        return new Trials(sample.seeds(), sample.variants());
    }

    /** Returns the first of them, as many as came of so many seeds. */
    List<Map.Entry<Long, Variant>> within(int limit) {
        return variants.entrySet().stream()
                .filter(trial -> trial.getKey() < limit)
                .toList();
    }
}
