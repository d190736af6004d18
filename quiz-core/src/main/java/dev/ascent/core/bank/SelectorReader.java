package dev.ascent.core.bank;

import dev.ascent.core.assemble.Range;
import dev.ascent.core.assemble.Selector;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.question.Topic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads which questions are meant: by a pick, or by a limit. */
final class SelectorReader {

    private final Taxonomy taxonomy;

    SelectorReader(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    Selector read(Fields fields) {
        return new Selector(
                topics(fields),
                areas(fields),
                new LinkedHashSet<>(fields.texts("names")),
                constants(fields, "levels", Level.values(), Level::id, Level.class),
                constants(fields, "kinds", Kind.values(), Kind::id, Kind.class),
                range(fields, "minutes"),
                range(fields, "worth"));
    }

    private Set<String> topics(Fields fields) {
        Set<String> topics = new LinkedHashSet<>(fields.texts("topics"));
        for (String topic : topics) {
            if (taxonomy.topic(topic).isEmpty()) {
                fields.problem(Code.B008, "topics", "the taxonomy has no topic `" + topic + "`");
            }
        }
        return topics;
    }

    private Set<String> areas(Fields fields) {
        Set<String> areas = new LinkedHashSet<>(fields.texts("areas"));
        for (String area : areas) {
            if (taxonomy.topics().stream().map(Topic::area).noneMatch(area::equals)) {
                fields.problem(Code.B008, "areas", "the taxonomy has no area `" + area + "`");
            }
        }
        return areas;
    }

    private static <E extends Enum<E>> Set<E> constants(
            Fields fields, String key, E[] values, Function<E, String> id, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        List<String> unknown = new ArrayList<>(fields.texts(key));
        for (E constant : values) {
            if (unknown.remove(id.apply(constant))) {
                constants.add(constant);
            }
        }
        unknown.forEach(text -> fields.problem(Code.B005, key, "`" + text + "` is not among the " + key));
        return constants;
    }

    /** Reads {@code [least, most]}; all numbers if the key is not there. */
    static Range range(Fields fields, String key) {
        if (!fields.has(key)) {
            return Range.ANY;
        }
        List<BigDecimal> ends = fields.texts(key).stream()
                .map(Fields::decimal)
                .flatMap(Optional::stream)
                .toList();
        if (ends.size() == 2 && ends.getFirst().signum() >= 0 && ends.getFirst().compareTo(ends.getLast()) <= 0) {
            return new Range(ends.getFirst().doubleValue(), ends.getLast().doubleValue());
        }
        fields.problem(Code.B005, key, "`" + key + "` must be two numbers, [least, most]");
        return Range.ANY;
    }
}
