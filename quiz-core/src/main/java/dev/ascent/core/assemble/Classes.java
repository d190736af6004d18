package dev.ascent.core.assemble;

import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.question.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The questions that a blueprint can use, put together where neither a pick nor a row tells them apart. A choice is then
 * a number of questions from each class for each pick, and its search does not grow with the pool.
 */
final class Classes {

    private final List<Row> rows;
    private final int[][] members;
    /** By pick, then class. */
    private final boolean[][] fits;
    /** By row, then pick, then class. */
    private final int[][][] weights;

    /** By row, then pick: the classes that fit it, the lightest first. */
    private final int[][][] ascending;

    private Classes(List<Row> rows, int[][] members, boolean[][] fits, int[][][] weights) {
        this.rows = rows;
        this.members = members;
        this.fits = fits;
        this.weights = weights;
        ascending = IntStream.range(0, rows.size())
                .mapToObj(row -> IntStream.range(0, fits.length)
                        .mapToObj(pick -> sorted(fits[pick], weights[row][pick]))
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    private static int[] sorted(boolean[] fit, int[] weight) {
        return IntStream.range(0, fit.length)
                .filter(group -> fit[group])
                .boxed()
                .sorted(Comparator.comparingInt(group -> weight[group]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static Classes of(PoolIndex index, List<Pick> picks, int[][] candidates, List<Row> rows) {
        Map<Integer, BitSet> picksOf = new LinkedHashMap<>();
        for (int pick = 0; pick < candidates.length; pick++) {
            for (int place : candidates[pick]) {
                picksOf.computeIfAbsent(place, none -> new BitSet()).set(pick);
            }
        }
        Map<Signature, List<Integer>> groups = new LinkedHashMap<>();
        picksOf.forEach((place, fitting) -> groups.computeIfAbsent(
                        new Signature(fitting, measured(index.question(place), picks, fitting, rows)),
                        none -> new ArrayList<>())
                .add(place));
        int[][] members = new int[groups.size()][];
        boolean[][] fits = new boolean[picks.size()][groups.size()];
        int[][][] weights = new int[rows.size()][picks.size()][groups.size()];
        int group = 0;
        for (var entry : groups.entrySet()) {
            members[group] = entry.getValue().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            Question one = index.question(members[group][0]);
            for (int pick = 0; pick < picks.size(); pick++) {
                fits[pick][group] = entry.getKey().picks.get(pick);
                for (int row = 0; row < rows.size(); row++) {
                    weights[row][pick][group] = rows.get(row).measure().of(one, picks.get(pick));
                }
            }
            group++;
        }
        return new Classes(rows, members, fits, weights);
    }

    /** Returns what a question adds to each row, for each pick that it fits. */
    private static List<Integer> measured(Question question, List<Pick> picks, BitSet fitting, List<Row> rows) {
        List<Integer> measured = new ArrayList<>();
        for (Row row : rows) {
            if (row.measure() instanceof Measure.Points) {
                fitting.stream().forEach(pick -> measured.add(row.measure().of(question, picks.get(pick))));
            } else {
                measured.add(row.measure().of(question, picks.get(fitting.nextSetBit(0))));
            }
        }
        return measured;
    }

    int count() {
        return members.length;
    }

    List<Row> rows() {
        return rows;
    }

    boolean fits(int pick, int group) {
        return fits[pick][group];
    }

    int weight(int row, int pick, int group) {
        return weights[row][pick][group];
    }

    /** Returns the classes that fit a pick, those that add least to a row first. */
    int[] ascending(int row, int pick) {
        return ascending[row][pick];
    }

    /** Returns as much as a row can be, or more, with so many questions for each pick. */
    long heaviest(int row, int[] counts) {
        long sum = 0;
        for (int pick = 0; pick < counts.length; pick++) {
            int most = 0;
            for (int group = 0; group < members.length; group++) {
                most = Math.max(most, fits[pick][group] ? weights[row][pick][group] : 0);
            }
            sum += (long) most * counts[pick];
        }
        return sum;
    }

    /** Returns the members of a class that are not excluded. */
    int[] members(int group, BitSet excluded) {
        return excluded.isEmpty()
                ? members[group].clone()
                : Arrays.stream(members[group])
                        .filter(place -> !excluded.get(place))
                        .toArray();
    }

    /** Returns how many of each class are not excluded. */
    int[] capacities(BitSet excluded) {
        int[] capacities = new int[members.length];
        for (int group = 0; group < members.length; group++) {
            capacities[group] = members[group].length;
            if (!excluded.isEmpty()) {
                for (int place : members[group]) {
                    capacities[group] -= excluded.get(place) ? 1 : 0;
                }
            }
        }
        return capacities;
    }

    private record Signature(BitSet picks, List<Integer> measured) {}
}
