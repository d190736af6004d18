package dev.ascent.core.psychometrics.adaptive;

import dev.ascent.core.psychometrics.irt.Posterior;
import dev.ascent.core.random.SplitMix64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An adaptive test of one candidate, as far as it has come: immutable, and a function of its design, its seed and the
 * answers, so that any node can go on with it.
 *
 * <p>The next item is the one with the greatest information at θ̂ among those that the shares of areas allow and whose
 * lot fell well. Lots are drawn once for each candidate and item (J. B. Sympson and R. D. Hetter, "Controlling
 * item-exposure rates in computerized adaptive testing", Proceedings of the 27th annual meeting of the Military Testing
 * Association, 1985): an item that is the best choice is asked with the chance {@link PoolItem#exposure} and otherwise
 * never comes up again. If all that is left drew a bad lot, the best of those is asked. Of items that tell equally much,
 * as do those that nobody has answered yet, the lots choose too.
 */
public final class AdaptiveTest {

    private final AdaptiveDesign design;
    private final double[] lots;
    private final Map<String, Integer> places;
    private final BitSet asked;
    private final Map<String, Integer> counts;
    private final Posterior ability;

    private AdaptiveTest(
            AdaptiveDesign design,
            double[] lots,
            Map<String, Integer> places,
            BitSet asked,
            Map<String, Integer> counts,
            Posterior ability) {
        this.design = design;
        this.lots = lots;
        this.places = places;
        this.asked = asked;
        this.counts = counts;
        this.ability = ability;
    }

    /** Returns a test without answers. */
    public static AdaptiveTest start(AdaptiveDesign design, long seed) {
        List<PoolItem> pool = design.pool();
        double[] lots = new double[pool.size()];
        Map<String, Integer> places = HashMap.newHashMap(pool.size());
        long start = new SplitMix64(seed).nextLong();
        for (int i = 0; i < lots.length; i++) {
            lots[i] = lot(start, pool.get(i).id());
            places.put(pool.get(i).id(), i);
        }
        return new AdaptiveTest(design, lots, places, new BitSet(), Map.of(), Posterior.prior());
    }

    /** The lot of an item is the same in every pool. */
    private static double lot(long start, String id) {
        return new SplitMix64(start + id.hashCode()).nextDouble();
    }

    /** Returns the test after an answer to an item of its pool that was not answered yet. */
    public AdaptiveTest answered(PoolItem item, double share) {
        int index = places.getOrDefault(item.id(), -1);
        if (index < 0 || asked.get(index) || !design.pool().get(index).equals(item)) {
            throw new IllegalArgumentException(item.id() + " is not in the pool, or was answered before");
        }
        BitSet now = (BitSet) asked.clone();
        now.set(index);
        Map<String, Integer> areas = new HashMap<>(counts);
        areas.merge(item.area(), 1, Integer::sum);
        return new AdaptiveTest(design, lots, places, now, areas, ability.plus(item.parameters(), share));
    }

    /** Returns what is known of the ability. */
    public Posterior ability() {
        return ability;
    }

    /** Returns how many items were answered. */
    public int length() {
        return asked.cardinality();
    }

    /** Returns what to do next. */
    public Step next() {
        if (length() >= design.longest()) {
            return new Step.Finish(Step.Reason.LONGEST);
        }
        if (length() >= design.shortest() && owed() == 0 && ability.sd() <= design.standardError()) {
            return new Step.Finish(Step.Reason.PRECISE_ENOUGH);
        }
        int best = best(information());
        return best < 0
                ? new Step.Finish(Step.Reason.NOTHING_LEFT)
                : new Step.Ask(design.pool().get(best));
    }

    /** Returns each item's information at θ̂; −1 for items that may not come next. */
    private double[] information() {
        double theta = ability.mean();
        int free = design.longest() - length() - owed();
        double[] information = new double[design.pool().size()];
        Map<String, Boolean> open = new HashMap<>();
        for (int i = 0; i < information.length; i++) {
            PoolItem item = design.pool().get(i);
            boolean allowed = !asked.get(i) && open.computeIfAbsent(item.area(), area -> isOpen(area, free));
            information[i] = allowed ? item.parameters().information(theta) : -1;
        }
        return information;
    }

    /** Returns the most informative item whose lot fell well, or else of all; of equals the lowest lot; −1 if there is none. */
    private int best(double[] information) {
        int best = -1;
        int barredBest = -1;
        for (int i = 0; i < information.length; i++) {
            if (information[i] < 0) {
                continue;
            }
            if (isBarred(i)) {
                barredBest = better(i, barredBest, information);
            } else {
                best = better(i, best, information);
            }
        }
        return best < 0 ? barredBest : best;
    }

    private int better(int item, int other, double[] information) {
        boolean better = other < 0
                || information[item] > information[other]
                || (information[item] == information[other] && lots[item] < lots[other]);
        return better ? item : other;
    }

    private boolean isBarred(int item) {
        return lots[item] >= design.pool().get(item).exposure();
    }

    /** Adds the items that are or would be asked next but for their lots: what Sympson and Hetter count. */
    void considered(BitSet seen) {
        double[] information = information();
        int best = best(information);
        for (int i = 0; i < information.length && best >= 0; i++) {
            if (information[i] >= 0 && (i == best || (isBarred(i) && information[i] > information[best]))) {
                seen.set(i);
            }
        }
    }

    /** How many items must still be asked so that every area has its least share. */
    private int owed() {
        int owed = 0;
        for (AreaShare share : design.shares()) {
            owed += owed(share);
        }
        return owed;
    }

    private int owed(AreaShare share) {
        return Math.max(0, share.least(design.longest()) - counts.getOrDefault(share.area(), 0));
    }

    /** Whether an area may have a further item; {@code free} items are not owed to any. */
    private boolean isOpen(String area, int free) {
        for (AreaShare share : design.shares()) {
            if (share.area().equals(area)) {
                return counts.getOrDefault(area, 0) < share.most(design.longest()) && (free > 0 || owed(share) > 0);
            }
        }
        return free > 0;
    }
}
