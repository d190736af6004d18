package dev.ascent.core.assemble;

import dev.ascent.core.assemble.Blueprint.Order;
import dev.ascent.core.assemble.Form.Slot;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.question.Topic;
import dev.ascent.core.random.SplitMix64;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses questions for a blueprint. A form is a pure function of the pool, the blueprint and the seed; if any choice of
 * different questions meets the blueprint, one is found.
 */
public final class Assembler {

    /** Choices tried until one fits the time limit; after that the quickest of them is taken. */
    private static final int TRIES = 20;

    private Assembler() {}

    /** Assembles a form, or says what the pool lacks. */
    public static Assembly assemble(Pool pool, Blueprint blueprint, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        List<Question> questions = pool.questions();
        Matching best = Matching.of(blueprint, questions, random);
        if (!best.complete()) {
            return new Assembly.Infeasible(best.shortfalls());
        }
        for (int i = 1; i < TRIES && best.minutes() > blueprint.minutes(); i++) {
            Matching other = Matching.of(blueprint, questions, random);
            best = other.minutes() < best.minutes() ? other : best;
        }
        List<Chosen> chosen = new ArrayList<>(best.chosen());
        order(chosen, blueprint.order(), pool.taxonomy(), random);
        List<Slot> slots = new ArrayList<>();
        for (Chosen one : chosen) {
            int points = one.pick().points().orElse(one.question().points());
            slots.add(new Slot(slots.size() + 1, one.question(), random.nextLong(), points));
        }
        return new Assembly.Assembled(new Form(blueprint, seed, slots));
    }

    private static void order(List<Chosen> chosen, Order order, Taxonomy taxonomy, SplitMix64 random) {
        if (order == Order.FIXED) {
            return;
        }
        random.shuffle(chosen);
        switch (order) {
            case BY_TOPIC -> {
                Map<String, Integer> rank = new HashMap<>();
                for (Topic topic : taxonomy.topics()) {
                    rank.put(topic.id(), rank.size());
                }
                chosen.sort(Comparator.comparingInt(
                        one -> rank.getOrDefault(one.question().topic().id(), Integer.MAX_VALUE)));
            }
            case EASY_FIRST ->
                chosen.sort(Comparator.comparing(one -> one.question().level()));
            case SHUFFLED, FIXED -> {}
        }
    }
}
