package dev.ascent.core.assemble;

import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.assemble.Form.Slot;
import dev.ascent.core.question.Question;
import dev.ascent.core.random.SplitMix64;
import java.util.Arrays;
import java.util.List;

/** Puts chosen questions into the order of their blueprint and gives each its points and the seed of its variant. */
final class Ordering {

    private Ordering() {}

    /** Makes a form of questions that stand pick after pick. */
    static Form form(Plan plan, int[] drawn, long seed, SplitMix64 random) {
        List<Pick> picks = plan.blueprint().picks();
        int[] questions = drawn.clone();
        int[] pickOf = new int[drawn.length];
        int place = 0;
        for (int pick = 0; pick < picks.size(); pick++) {
            for (int i = 0; i < picks.get(pick).count(); i++) {
                pickOf[place++] = pick;
            }
        }
        order(plan, questions, pickOf, random);
        Slot[] slots = new Slot[questions.length];
        for (int i = 0; i < slots.length; i++) {
            Question question = plan.index().question(questions[i]);
            int points = picks.get(pickOf[i]).points().orElse(plan.index().points(questions[i]));
            slots[i] = new Slot(i + 1, question, random.nextLong(), points);
        }
        return new Form(plan.blueprint(), seed, List.of(slots));
    }

    private static void order(Plan plan, int[] questions, int[] pickOf, SplitMix64 random) {
        switch (plan.blueprint().order()) {
            case FIXED -> {}
            case SHUFFLED -> shuffle(questions, pickOf, random);
            case BY_TOPIC -> {
                shuffle(questions, pickOf, random);
                sort(Arrays.stream(questions).map(plan.index()::topicRank).toArray(), questions, pickOf);
            }
            case EASY_FIRST -> {
                shuffle(questions, pickOf, random);
                sort(Arrays.stream(questions).map(plan.index()::levelRank).toArray(), questions, pickOf);
            }
        }
    }

    private static void shuffle(int[] questions, int[] pickOf, SplitMix64 random) {
        for (int i = questions.length - 1; i > 0; i--) {
            int j = random.nextIndex(i + 1);
            int question = questions[i];
            questions[i] = questions[j];
            questions[j] = question;
            int pick = pickOf[i];
            pickOf[i] = pickOf[j];
            pickOf[j] = pick;
        }
    }

    /** Sorts by insertion: forms are short, and what has the same key keeps its order. */
    private static void sort(int[] keys, int[] questions, int[] pickOf) {
        for (int i = 1; i < keys.length; i++) {
            int key = keys[i];
            int question = questions[i];
            int pick = pickOf[i];
            int j = i;
            for (; j > 0 && keys[j - 1] > key; j--) {
                keys[j] = keys[j - 1];
                questions[j] = questions[j - 1];
                pickOf[j] = pickOf[j - 1];
            }
            keys[j] = key;
            questions[j] = question;
            pickOf[j] = pick;
        }
    }
}
