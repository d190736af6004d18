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
import org.jspecify.annotations.Nullable;

/**
 * A pool's questions by topic, level and kind, so that assembling a form need not look at all of them. Made once for a
 * pool, and shared by all threads. A question is known by its place in the pool's order.
 */
public final class PoolIndex {

    /** How many blueprints are remembered in the form in which they are quick to use. */
    private static final int PLANS = 64;

    private static final int MINUTES_FROM = 40;
    private static final int HASH_FROM = 16;
    private static final long HAS_ENEMIES = 1L << 15;
    private static final int[] NONE = {};

    private static final List<Level> LEVELS = List.of(Level.values());

    private final Question[] questions;
    /**
     * What every form asks of its questions: thousandths of minutes from bit {@value #MINUTES_FROM}, the hash of the id
     * from bit {@value #HASH_FROM}, {@link #HAS_ENEMIES}, and below that the points. In one place, so that a draw from a
     * large pool waits for little memory.
     */
    private final long[] facts;

    private final int[] topicRank;
    private final Map<String, Integer> places = new HashMap<>();
    /** The questions, those of the same topic, level and kind together. */
    private final int[] byCell;
    /** Where the questions of each topic, level and kind begin in {@link #byCell}; ends with its length. */
    private final int[] cells;

    private final int[][] enemies;
    private final ConcurrentMap<Blueprint, Plan> plans = new ConcurrentHashMap<>();
    private volatile @Nullable Plan latest;

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
        facts = new long[this.questions.length];
        Arrays.setAll(
                facts,
                i -> (long) Measure.minutes(this.questions[i]) << MINUTES_FROM
                        | (long) History.hash(this.questions[i].id()) << HASH_FROM
                        | (enemies[i].length > 0 ? HAS_ENEMIES : 0)
                        | this.questions[i].points());
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
        Arrays.fill(all, NONE);
        found.forEach((one, others) ->
                all[one] = others.stream().mapToInt(Integer::intValue).toArray());
        return all;
    }

    Question question(int place) {
        return questions[place];
    }

    /** Returns {@link History#hash} of a question's id, without looking at the question. */
    int hash(int place) {
        return (int) (facts[place] >> HASH_FROM) & History.MOST_HASH;
    }

    /** Returns the minutes that questions need together, in thousandths. */
    long minutes(int[] places) {
        long sum = 0;
        for (int place : places) {
            sum += facts[place] >> MINUTES_FROM;
        }
        return sum;
    }

    /** Returns what a question says that a right answer earns. */
    int points(int place) {
        return (int) (facts[place] & (HAS_ENEMIES - 1));
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
        return (facts[place] & HAS_ENEMIES) == 0 ? NONE : enemies[place];
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

    /** Returns the plan of a blueprint, made when it is first asked for. */
    Plan plan(Blueprint blueprint) {
        Plan last = latest;
        if (last != null && isSame(last.blueprint(), blueprint)) {
            return last;
        }
        Plan plan = plans.get(blueprint);
        if (plan == null) {
            if (plans.size() >= PLANS) {
                plans.clear();
            }
            plan = new Plan(this, blueprint);
            plans.put(blueprint, plan);
        }
        latest = plan;
        return plan;
    }

    /** The map would take the hash of every part of the blueprint, which takes longer than to assemble a form. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Blueprint one, Blueprint other) {
        return one == other;
    }
}
