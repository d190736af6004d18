package dev.ascent.core.assemble;

import dev.ascent.core.assemble.Blueprint.Pick;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells whether drawn questions meet the rules, without looking at the questions themselves. */
final class Checks {

    /** Of a place in the form whose points are those that its question says. */
    private static final int BY_QUESTION = -1;

    private final PoolIndex index;
    private final List<Row> rows;
    /** The rows that bound anything. */
    private final int[] bounding;
    /** The points of each place in a form, pick after pick. */
    private final int[] points;
    /** By row, the questions that it counts; null where it sums minutes or points. */
    private final @Nullable BitSet[] counted;

    Checks(PoolIndex index, List<Pick> picks, List<Row> rows) {
        this.index = index;
        this.rows = rows;
        bounding = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).least() > 0 || rows.get(row).most() < Row.NO_END)
                .toArray();
        points = picks.stream()
                .flatMapToInt(pick -> IntStream.generate(() -> pick.points().orElse(BY_QUESTION))
                        .limit(pick.count()))
                .toArray();
        counted = rows.stream().map(row -> counted(row.measure())).toArray(BitSet[]::new);
    }

    private @Nullable BitSet counted(Measure measure) {
        return switch (measure) {
            case Measure.Count(var selector) -> places(index.matching(selector));
            case Measure.Members(var ids) ->
                places(ids.stream()
                        .mapToInt(index::place)
                        .filter(place -> place >= 0)
                        .toArray());
            case Measure.Minutes minutes -> null;
            case Measure.Points some -> null;
            case Measure.Difficulty difficulty -> throw new IllegalArgumentException("no rule bounds difficulty");
        };
    }

    private static BitSet places(int[] places) {
        BitSet set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }

    /** Tells whether questions, pick after pick, meet all rows and are no enemies. */
    boolean pass(int[] drawn) {
        for (int row : bounding) {
            long sum = sum(row, drawn);
            if (sum < rows.get(row).least() || sum > rows.get(row).most()) {
                return false;
            }
        }
        return !anyEnemies(drawn);
    }

    private long sum(int row, int[] drawn) {
        BitSet counting = counted[row];
        if (counting != null) {
            int count = 0;
            for (int place : drawn) {
                count += counting.get(place) ? 1 : 0;
            }
            return count;
        }
        return row == Plan.MINUTES ? index.minutes(drawn) : points(drawn);
    }

    private long points(int[] drawn) {
        long sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            sum += points[i] == BY_QUESTION ? index.points(drawn[i]) : points[i];
        }
        return sum;
    }

    private boolean anyEnemies(int[] drawn) {
        for (int one : drawn) {
            for (int enemy : index.enemies(one)) {
                for (int other : drawn) {
                    if (other == enemy) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
