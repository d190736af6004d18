package dev.ascent.core.assemble;

import dev.ascent.core.assemble.Blueprint.Pick;
import java.util.LinkedHashSet;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The numbers of a blueprint's constraints, which an offer changes.
 */
final class Demands {

    private final int[] counts;
    private final long[] least;
    private final long[] most;
    private final OptionalInt days;
    private final OptionalDouble exposure;

    Demands(int[] counts, long[] least, long[] most, OptionalInt days, OptionalDouble exposure) {
        this.counts = counts;
        this.least = least;
        this.most = most;
        this.days = days;
        this.exposure = exposure;
    }

    /** By pick. */
    int[] counts() {
        return counts;
    }

    /** By row. */
    long[] least() {
        return least;
    }

    /** By row. */
    long[] most() {
        return most;
    }

    OptionalInt days() {
        return days;
    }

    OptionalDouble exposure() {
        return exposure;
    }

    static Demands of(Plan plan) {
        Rules rules = plan.blueprint().rules();
        return new Demands(
                plan.blueprint().picks().stream().mapToInt(Pick::count).toArray(),
                plan.classes().rows().stream().mapToLong(Row::least).toArray(),
                plan.classes().rows().stream().mapToLong(Row::most).toArray(),
                rules.notSeenDays(),
                rules.exposure());
    }

    /** Returns the constraints, those first that an explanation rather goes without. */
    Set<Constraint> constraints() {
        Set<Constraint> all = new LinkedHashSet<>();
        for (int row = least.length - 1; row >= 0; row--) {
            if (most[row] < Row.NO_END) {
                all.add(new Constraint.AtMost(row));
            }
            if (least[row] > 0) {
                all.add(new Constraint.AtLeast(row));
            }
        }
        exposure.ifPresent(share -> all.add(new Constraint.Exposure()));
        days.ifPresent(number -> all.add(new Constraint.NotSeen()));
        IntStream.range(0, counts.length)
                .filter(pick -> counts[pick] > 0)
                .forEach(pick -> all.add(new Constraint.Full(pick)));
        return all;
    }

    Demands withCount(int pick, int count) {
        int[] changed = counts.clone();
        changed[pick] = count;
        return new Demands(changed, least, most, days, exposure);
    }

    Demands withLeast(int row, long value) {
        long[] changed = least.clone();
        changed[row] = value;
        return new Demands(counts, changed, most, days, exposure);
    }

    Demands withMost(int row, long value) {
        long[] changed = most.clone();
        changed[row] = value;
        return new Demands(counts, least, changed, days, exposure);
    }

    Demands withDays(int value) {
        return new Demands(counts, least, most, value == 0 ? OptionalInt.empty() : OptionalInt.of(value), exposure);
    }

    /** Percent; 100 is no constraint. */
    Demands withExposure(int percent) {
        return new Demands(
                counts,
                least,
                most,
                days,
                percent >= 100 ? OptionalDouble.empty() : OptionalDouble.of(percent / 100.0));
    }
}
