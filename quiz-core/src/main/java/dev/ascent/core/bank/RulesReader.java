package dev.ascent.core.bank;

import dev.ascent.core.assemble.Limit;
import dev.ascent.core.assemble.Range;
import dev.ascent.core.assemble.Rules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what a quiz's form must meet as a whole. */
final class RulesReader {

    private static final int LONGEST_MEMORY = 3650;

    private final SelectorReader selectors;
    /** How many questions the quiz has, of which shares are parts. */
    private final int questions;

    RulesReader(SelectorReader selectors, int questions) {
        this.selectors = selectors;
        this.questions = questions;
    }

    Rules read(Fields fields) {
        List<Limit> limits = new ArrayList<>();
        limits.addAll(fields.each("at-least", limit -> {
            double count = Math.ceil(count(limit) - 1e-9);
            return new Limit(selectors.read(limit), (int) count, Integer.MAX_VALUE);
        }));
        limits.addAll(fields.each("at-most", limit -> {
            double count = Math.floor(count(limit) + 1e-9);
            return new Limit(selectors.read(limit), 0, (int) count);
        }));
        Optional<Expected> expected = fields.inner(
                "expected",
                inner -> new Expected(SelectorReader.range(inner, "minutes"), SelectorReader.range(inner, "points")));
        return new Rules(
                limits,
                expected.map(Expected::minutes).orElse(Range.ANY),
                expected.map(Expected::points).orElse(Range.ANY),
                notSeen(fields),
                exposure(fields),
                enemies(fields));
    }

    private record Expected(Range minutes, Range points) {}

    private double count(Fields limit) {
        if (limit.has("count") == limit.has("share")) {
            limit.problem(Code.B004, "count", "either `count` or `share` is needed");
        }
        OptionalInt count = limit.integer("count", 0, Shares.MOST);
        OptionalDouble share = limit.number("share", 0, 100);
        return count.isPresent() ? count.getAsInt() : share.orElse(0) / 100 * questions;
    }

    private static OptionalInt notSeen(Fields fields) {
        return fields.inner("not-seen", inner -> {
                    if (!inner.has("days")) {
                        inner.problem(Code.B004, "days", "`days` is missing");
                    }
                    return inner.integer("days", 1, LONGEST_MEMORY);
                })
                .orElse(OptionalInt.empty());
    }

    private static OptionalDouble exposure(Fields fields) {
        OptionalDouble share = fields.number("exposure", 0.01, 1);
        return share.isPresent() && share.getAsDouble() == 1 ? OptionalDouble.empty() : share;
    }

    private static List<Set<String>> enemies(Fields fields) {
        List<Set<String>> groups = new ArrayList<>();
        for (Yaml item : fields.items("enemies")) {
            Set<String> group = new LinkedHashSet<>();
            if (item instanceof Yaml.Sequence sequence) {
                for (Yaml member : sequence.items()) {
                    if (member instanceof Yaml.Scalar scalar) {
                        group.add(scalar.text());
                    }
                }
            }
            if (group.size() < 2) {
                fields.problem(Code.B005, "enemies", "`enemies` is a list of lists of at least two questions' ids");
            }
            groups.add(group);
        }
        return groups;
    }
}
