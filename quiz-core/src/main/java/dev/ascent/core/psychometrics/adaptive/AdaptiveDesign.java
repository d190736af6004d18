package dev.ascent.core.psychometrics.adaptive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What adaptive tests are made from, and when they end.
 *
 * @param pool          the items; ids are unique
 * @param shares        of areas; an area that is not named may have any share
 * @param shortest      the least number of items; at least 1
 * @param longest       the greatest number of items; at least {@code shortest}
 * @param standardError a test ends once the ability is known this well; 0 lets every test be of the greatest length
 */
public record AdaptiveDesign(
        List<PoolItem> pool, List<AreaShare> shares, int shortest, int longest, double standardError) {

    public AdaptiveDesign {
        pool = List.copyOf(pool);
        shares = List.copyOf(shares);
        if (shortest < 1 || longest < shortest || !(standardError >= 0)) {
            throw new IllegalArgumentException(
                    "No test has " + shortest + " to " + longest + " items and a standard error of " + standardError);
        }
        if (new HashSet<>(pool.stream().map(PoolItem::id).toList()).size() < pool.size()) {
            throw new IllegalArgumentException("An id is in the pool twice");
        }
        if (new HashSet<>(shares.stream().map(AreaShare::area).toList()).size() < shares.size()) {
            throw new IllegalArgumentException("An area has two shares");
        }
    }

    /** From so many items on a test may end once it knows enough: fewer are taken for luck. */
    private static final int SHORTEST = 8;

    /** So well the ability is known by some 15 items of the right difficulty. Levels are 1 apart. */
    private static final double KNOWN = 0.5;

    /**
     * Returns a design that asks of every area of its pool at least half and at most twice its even share, in whole items: the
     * least is rounded up where the test is long enough for that, and else down. An area with fewer items gives those; where
     * the greatest shares leave too few for the length, they are dropped.
     *
     * @param pool    at least one item
     * @param longest the greatest number of items that is wanted, at least 1; a smaller pool gives as many as it has
     */
    public static AdaptiveDesign balanced(List<PoolItem> pool, int longest) {
        int length = Math.min(longest, pool.size());
        AdaptiveDesign balanced =
                new AdaptiveDesign(pool, shares(pool, length, true), Math.min(SHORTEST, length), length, KNOWN);
        return balanced.obstacles().isEmpty()
                ? balanced
                : new AdaptiveDesign(pool, shares(pool, length, false), balanced.shortest, length, KNOWN);
    }

    private static List<AreaShare> shares(List<PoolItem> pool, int length, boolean limited) {
        Map<String, Long> sizes = pool.stream().collect(Collectors.groupingBy(PoolItem::area, Collectors.counting()));
        int areas = sizes.size();
        int half = Math.ceilDiv(length, 2 * areas);
        int least = half * areas <= length ? half : length / (2 * areas);
        int most = limited ? Math.min(length, Math.ceilDiv(2 * length, areas)) : length;
        return new TreeMap<>(sizes)
                .entrySet().stream()
                        .map(area -> new AreaShare(
                                area.getKey(),
                                Math.min(area.getValue(), least) / (double) length,
                                most / (double) length))
                        .toList();
    }

    /** Returns the same design with another pool. */
    AdaptiveDesign over(List<PoolItem> items) {
        return new AdaptiveDesign(items, shares, shortest, longest, standardError);
    }

    /** Returns why tests of the greatest length cannot be made from the pool, in words; empty if they can. */
    public List<String> obstacles() {
        Map<String, Long> sizes = pool.stream().collect(Collectors.groupingBy(PoolItem::area, Collectors.counting()));
        List<String> obstacles = new ArrayList<>();
        int least = 0;
        for (AreaShare share : shares) {
            int needed = share.least(longest);
            long there = sizes.getOrDefault(share.area(), 0L);
            least += needed;
            if (there < needed) {
                obstacles.add("needs " + needed + " of " + share.area() + ", the pool has " + there);
            }
        }
        if (least > longest) {
            obstacles.add("the least shares add up to " + least + " items, the test has at most " + longest);
        }
        Map<String, AreaShare> byArea = shares.stream().collect(Collectors.toMap(AreaShare::area, Function.identity()));
        long possible = sizes.entrySet().stream()
                .mapToLong(area -> {
                    AreaShare share = byArea.get(area.getKey());
                    return share == null ? area.getValue() : Math.min(share.most(longest), area.getValue());
                })
                .sum();
        if (possible < longest) {
            obstacles.add("needs " + longest + " items, the pool and the greatest shares allow " + possible);
        }
        return obstacles;
    }
}
