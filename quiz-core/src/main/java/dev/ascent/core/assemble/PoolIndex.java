package dev.ascent.core.assemble;

import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.question.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

/**
 * A pool's questions by topic, level and kind, so that assembling a form need not look at all of them. Made once for a
 * pool, and shared by all threads. A question is known by its place in the pool's order.
 */
public final class PoolIndex {

    /** How many blueprints are remembered in the form in which they are quick to use. */
    private static final int PLANS = 64;

    private static final List<Level> LEVELS = List.of(Level.values());

    private final Question[] questions;
    private final int[] topicRank;
    private final Map<String, Integer> places = new HashMap<>();
    /** The questions, those of the same topic, level and kind together. */
    private final int[] byCell;
    /** Where the questions of each topic, level and kind begin in {@link #byCell}; ends with its length. */
    private final int[] cells;

    private final int[][] enemies;
    private final ConcurrentMap<Blueprint, Plan> plans = new ConcurrentHashMap<>();

    private PoolIndex(Taxonomy taxonomy, List<Question> questions) {
        this.questions = questions.toArray(Question[]::new);
        Map<Topic, Integer> ranks = new HashMap<>();
        for (Topic topic : taxonomy.topics()) {
            ranks.put(topic, ranks.size());
        }
        topicRank = new int[this.questions.length];
        for (int i = 0; i < topicRank.length; i++) {
            topicRank[i] = ranks.getOrDefault(this.questions[i].topic(), Integer.MAX_VALUE);
            places.put(this.questions[i].id(), i);
        }
        Comparator<Integer> byCellThenPlace = Comparator.<Integer>comparingInt(i -> topicRank[i])
                .thenComparing(i -> this.questions[i].topic().id())
                .thenComparing(i -> this.questions[i].level())
                .thenComparing(i -> this.questions[i].kind())
                .thenComparing(i -> i);
        byCell = IntStream.range(0, topicRank.length)
                .boxed()
                .sorted(byCellThenPlace)
                .mapToInt(Integer::intValue)
                .toArray();
        cells = IntStream.rangeClosed(0, byCell.length)
                .filter(at -> at == 0 || at == byCell.length || !sameCell(byCell[at - 1], byCell[at]))
                .toArray();
        enemies = enemies();
    }

    /** Makes the index of a pool. Its cost grows with the pool; keep it as long as the pool. */
    public static PoolIndex of(Pool pool) {
        return new PoolIndex(pool.taxonomy(), pool.questions());
    }

    private boolean sameCell(int one, int other) {
        Question a = questions[one];
        Question b = questions[other];
        Level level = b.level();
        Kind kind = b.kind();
        return a.topic().id().equals(b.topic().id()) && a.level() == level && a.kind() == kind;
    }

    private int[][] enemies() {
        Map<Integer, Set<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < questions.length; i++) {
            for (String id : questions[i].enemies()) {
                Integer other = places.get(id);
                if (other != null && other != i) {
                    found.computeIfAbsent(i, none -> new TreeSet<>()).add(other);
                    found.computeIfAbsent(other, none -> new TreeSet<>()).add(i);
                }
            }
        }
        int[][] all = new int[questions.length][];
        Arrays.fill(all, new int[0]);
        found.forEach((one, others) ->
                all[one] = others.stream().mapToInt(Integer::intValue).toArray());
        return all;
    }

    Question question(int place) {
        return questions[place];
    }

    int size() {
        return questions.length;
    }

    /** Returns the rank of a question's topic in the order of the learning path. */
    int topicRank(int place) {
        return topicRank[place];
    }

    /** Returns the rank of a question's level, 0 for the lowest. */
    int levelRank(int place) {
        return LEVELS.indexOf(questions[place].level());
    }

    /** Returns the place of the question with an id, or −1. */
    int place(String id) {
        return places.getOrDefault(id, -1);
    }

    /** Returns the questions that are never asked together with one, by what either of them says; not to be changed. */
    int[] enemies(int place) {
        return enemies[place];
    }

    /** Returns the questions that a selector means. */
    int[] matching(Selector selector) {
        List<int[]> parts = new ArrayList<>();
        int total = 0;
        for (int cell = 0; cell + 1 < cells.length; cell++) {
            if (selector.matchesCell(questions[byCell[cells[cell]]])) {
                int[] part = Arrays.copyOfRange(byCell, cells[cell], cells[cell + 1]);
                if (!selector.wholeCells()) {
                    part = Arrays.stream(part)
                            .filter(place -> selector.matchesWithinCell(questions[place]))
                            .toArray();
                }
                parts.add(part);
                total += part.length;
            }
        }
        int[] all = new int[total];
        int filled = 0;
        for (int[] part : parts) {
            System.arraycopy(part, 0, all, filled, part.length);
            filled += part.length;
        }
        return all;
    }

    Plan plan(Blueprint blueprint) {
        Plan known = plans.get(blueprint);
        if (known != null) {
            return known;
        }
        if (plans.size() >= PLANS) {
            plans.clear();
        }
        Plan made = new Plan(this, blueprint);
        plans.put(blueprint, made);
        return made;
    }
}
