package dev.ascent.core.psychometrics.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ascent.core.psychometrics.SimulationFixture;
import dev.ascent.core.psychometrics.irt.ItemParameters;
import dev.ascent.core.psychometrics.irt.Posterior;
import dev.ascent.core.random.SplitMix64;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdaptiveTestTest {

    private static final int LENGTH = 15;

    private static final List<AreaShare> SHARES =
            List.of(new AreaShare("cnn", 0.3, 0.5), new AreaShare("math", 0, 0.2), new AreaShare("nlp", 0.2, 1));

    /** 120 items of three areas; those of math tell most, so that its greatest share matters. */
    private static List<PoolItem> pool() {
        SimulationFixture simulation = new SimulationFixture(21);
        List<String> areas = List.of("cnn", "math", "nlp");
        return IntStream.range(0, 120)
                .mapToObj(i -> new PoolItem(
                        "item" + i,
                        areas.get(i % 3),
                        new ItemParameters(
                                simulation.uniform(0.8, 1.6) + (i % 3 == 1 ? 0.5 : 0),
                                1.2 * simulation.normal(),
                                i % 2 == 0 ? 0.25 : 0)))
                .toList();
    }

    @Test
    void asksTheMostInformativeItem() {
        List<PoolItem> pool = List.of(
                new PoolItem("far", "a", ItemParameters.rasch(2, 0)),
                new PoolItem("flat", "a", new ItemParameters(0.4, 0, 0)),
                new PoolItem("best", "a", ItemParameters.rasch(0.1, 0)));
        AdaptiveDesign design = new AdaptiveDesign(pool, List.of(), 1, 3, 0);
        AdaptiveTest test = AdaptiveTest.start(design, 1);

        assertThat(test.next()).isEqualTo(new Step.Ask(pool.get(2)));
        AdaptiveTest right = test.answered(pool.get(2), 1);
        assertThat(right.ability().mean()).isPositive();
        AdaptiveTest all = right.answered(pool.get(0), 1).answered(pool.get(1), 0);
        assertThat(all.next()).isEqualTo(new Step.Finish(Step.Reason.LONGEST));
        assertThatThrownBy(() -> right.answered(pool.get(2), 0)).hasMessageContaining("best");
        assertThat(test.length()).as("the test before is as it was").isZero();
    }

    @Test
    void keepsToTheSharesOfAreas() {
        AdaptiveDesign design = new AdaptiveDesign(pool(), SHARES, 5, LENGTH, 0.45);
        assertThat(design.obstacles()).isEmpty();
        SplitMix64 random = new SplitMix64(22);
        for (int candidate = 0; candidate < 60; candidate++) {
            Run run = run(design, -2 + candidate / 15.0, random, null);
            Map<String, Integer> counts = new HashMap<>();
            run.items.forEach(item -> counts.merge(item.area(), 1, Integer::sum));
            assertThat(counts.getOrDefault("cnn", 0)).isBetween(5, 7);
            assertThat(counts.getOrDefault("math", 0)).isBetween(0, 3);
            assertThat(counts.getOrDefault("nlp", 0)).isGreaterThanOrEqualTo(3);
            assertThat(run.items).doesNotHaveDuplicates().hasSizeBetween(5, LENGTH);
            boolean precise = run.end == Step.Reason.PRECISE_ENOUGH;
            assertThat(precise ? run.ability.sd() <= 0.45 : run.items.size() == LENGTH)
                    .isTrue();
        }
    }

    @Test
    void isTheSameForTheSameSeedAndAnswers() {
        AdaptiveDesign design =
                new ExposureControl(100, 2).limited(new AdaptiveDesign(pool(), SHARES, 5, LENGTH, 0), 0.3, 7);
        List<PoolItem> first = run(design, 0.5, new SplitMix64(9), null).items;
        assertThat(run(design, 0.5, new SplitMix64(9), null).items).isEqualTo(first);
        assertThat(run(design, 0.5, new SplitMix64(10), null).items).isNotEqualTo(first);
    }

    /**
     * Of 800 candidates the rate of an item scatters by √(0.25·0.75/800) = 0.015, and of the 500 for which the chances were
     * set by 0.019: together 0.025, of which 0.08 is more than three.
     */
    @Test
    void tellsMoreThanChanceDoesWhileNoItemWearsOut() {
        AdaptiveDesign free = new AdaptiveDesign(pool(), SHARES, LENGTH, LENGTH, 0);
        AdaptiveDesign limited = new ExposureControl(500, 5).limited(free, 0.25, 23);
        Measures adaptive = measure(free, false);
        Measures controlled = measure(limited, false);
        Measures random = measure(free, true);

        assertThat(adaptive.greatestRate).as("without control").isGreaterThan(0.5);
        assertThat(controlled.greatestRate).isLessThan(0.25 + 0.08);
        assertThat(controlled.rmse).isEqualTo(controlled.meanError, within(0.04));
        assertThat(adaptive.rmse).isLessThan(controlled.rmse + 0.02);
        assertThat(controlled.rmse).isLessThan(0.9 * random.rmse);
    }

    @Test
    void lotsChooseAmongItemsThatTellTheSame() {
        List<PoolItem> pool = IntStream.range(0, 20)
                .mapToObj(i -> new PoolItem("item" + i, "a", ItemParameters.rasch(i < 10 ? 0 : 2, 0)))
                .toList();
        AdaptiveDesign design = new AdaptiveDesign(pool, List.of(), 1, 1, 0);
        Map<String, Integer> counts = new HashMap<>();
        for (int seed = 0; seed < 2_000; seed++) {
            if (AdaptiveTest.start(design, seed).next() instanceof Step.Ask(PoolItem item)) {
                counts.merge(item.id(), 1, Integer::sum);
            }
        }
        assertThat(counts.keySet()).hasSize(10).allMatch(id -> id.length() == "item0".length());
        assertThat(counts.values())
                .as("200 each, of which 4 standard errors are 54")
                .allMatch(n -> n > 146 && n < 254);
    }

    @Test
    void aBalancedDesignTakesHalfOfTheEvenShareOfEachAreaAtLeast() {
        List<PoolItem> pool = pool();
        AdaptiveDesign design = AdaptiveDesign.balanced(pool, 12);
        assertThat(design.shares())
                .containsExactly(
                        new AreaShare("cnn", 2 / 12.0, 8 / 12.0),
                        new AreaShare("math", 2 / 12.0, 8 / 12.0),
                        new AreaShare("nlp", 2 / 12.0, 8 / 12.0));
        assertThat(design.longest()).isEqualTo(12);
        assertThat(design.obstacles()).isEmpty();

        List<PoolItem> uneven = pool.stream()
                .filter(item -> item.area().equals("cnn") || item.id().equals("item1"))
                .toList();
        AdaptiveDesign free = AdaptiveDesign.balanced(uneven, 60);
        assertThat(free.longest()).as("no more than there are").isEqualTo(41);
        assertThat(free.obstacles()).isEmpty();
        assertThat(free.shares())
                .containsExactly(new AreaShare("cnn", 11 / 41.0, 1), new AreaShare("math", 1 / 41.0, 1));
        assertThat(AdaptiveDesign.balanced(pool, 4).shares())
                .as("one of each, though half of the even share is less")
                .allMatch(share -> share.least(4) == 1);
        assertThat(AdaptiveDesign.balanced(pool, 2).shares())
                .as("too short for one of each")
                .allMatch(share -> share.least(2) == 0);
        for (int longest = 1; longest <= 60; longest++) {
            assertThat(AdaptiveDesign.balanced(pool, longest).obstacles()).isEmpty();
            assertThat(AdaptiveDesign.balanced(uneven, longest).obstacles()).isEmpty();
        }
    }

    @Test
    void saysWhatAPoolCannotGive() {
        List<PoolItem> pool = pool().subList(0, 12);
        assertThat(new AdaptiveDesign(pool, List.of(new AreaShare("cnn", 0.5, 1)), 1, 12, 0).obstacles())
                .containsExactly("needs 6 of cnn, the pool has 4");
        assertThat(new AdaptiveDesign(pool, List.of(new AreaShare("cnn", 0, 0.1)), 1, 10, 0).obstacles())
                .containsExactly("needs 10 items, the pool and the greatest shares allow 9");
        assertThat(new AdaptiveDesign(
                                pool, List.of(new AreaShare("cnn", 0.7, 1), new AreaShare("nlp", 0.7, 1)), 1, 5, 0)
                        .obstacles())
                .containsExactly("the least shares add up to 8 items, the test has at most 5");
        AdaptiveDesign small = new AdaptiveDesign(pool, List.of(), 1, 12, 0);
        assertThatThrownBy(() -> new ExposureControl(10, 1).limited(small, 0.5, 1))
                .hasMessageContaining("cannot keep to an exposure of 0.5");
    }

    @Test
    void endsWhenNothingIsLeft() {
        AdaptiveDesign design = new AdaptiveDesign(pool().subList(0, 2), List.of(), 1, 5, 0);
        Run run = run(design, 0, new SplitMix64(1), null);
        assertThat(run.end).isEqualTo(Step.Reason.NOTHING_LEFT);
        assertThat(run.items).hasSize(2);
    }

    private record Run(List<PoolItem> items, Posterior ability, Step.Reason end) {}

    private record Measures(double rmse, double meanError, double greatestRate) {}

    /** Lets a candidate take a test; where an order is given, items are asked in that order instead. */
    private static Run run(AdaptiveDesign design, double theta, SplitMix64 random, @Nullable List<PoolItem> order) {
        AdaptiveTest test = AdaptiveTest.start(design, random.nextLong());
        List<PoolItem> items = new ArrayList<>();
        while (test.next() instanceof Step.Ask(PoolItem best)) {
            PoolItem item = order == null ? best : order.get(items.size());
            items.add(item);
            test = test.answered(item, random.nextDouble() < item.parameters().probability(theta) ? 1 : 0);
        }
        return new Run(items, test.ability(), ((Step.Finish) test.next()).reason());
    }

    private static Measures measure(AdaptiveDesign design, boolean byChance) {
        SimulationFixture simulation = new SimulationFixture(24);
        SplitMix64 random = new SplitMix64(25);
        int candidates = 800;
        double squares = 0;
        double errors = 0;
        Map<String, Integer> asked = new HashMap<>();
        for (int i = 0; i < candidates; i++) {
            double theta = simulation.normal();
            List<PoolItem> order = new ArrayList<>(design.pool());
            random.shuffle(order);
            Run run = run(design, theta, random, byChance ? order : null);
            squares += (run.ability.mean() - theta) * (run.ability.mean() - theta);
            errors += run.ability.sd();
            run.items.forEach(item -> asked.merge(item.id(), 1, Integer::sum));
        }
        return new Measures(
                Math.sqrt(squares / candidates),
                errors / candidates,
                Collections.max(asked.values()) / (double) candidates);
    }
}
