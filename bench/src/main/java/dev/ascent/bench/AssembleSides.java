package dev.ascent.bench;

import dev.ascent.core.assemble.Appearances;
import dev.ascent.core.assemble.Assembler;
import dev.ascent.core.assemble.Assembly;
import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.assemble.Form;
import dev.ascent.core.assemble.History;
import dev.ascent.core.assemble.Limit;
import dev.ascent.core.assemble.Range;
import dev.ascent.core.assemble.Rules;
import dev.ascent.core.assemble.Selector;
import dev.ascent.core.bank.Bank;
import dev.ascent.core.question.Area;
import dev.ascent.core.question.Asks;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.NumericKey;
import dev.ascent.core.question.Parameters;
import dev.ascent.core.question.Phase;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Source;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.question.Topic;
import dev.ascent.core.random.SplitMix64;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Quizzes of 20 questions out of a large bank: ten picks of two, each of three topics and two of four levels. All rules
 * apply: a time limit that nine forms in ten meet, bounds of the points, limits of two levels, enemies, nothing that the
 * candidate saw of late, and nothing that too many forms have. The floor does the least that any program would, without a
 * rule: it copies each pick's candidates and shuffles as many of them to the front as are wanted (partial Fisher and Yates).
 */
@State(Scope.Benchmark)
public class AssembleSides {
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final int TOPICS = 60;
    private static final int PICKS = 10;
    private static final int A_PICK = 2;
    private static final double AIM = 0.5;
    private static final int CHECKED = 200;
    private static final int DAYS = 30;
    private static final int FORMS = 1_000;
    private static final double SHARE = 0.25;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** How many questions the bank has. */
    @Param("1000")
    public int questions;

    private Bank bank = new Bank(new Taxonomy(List.of()), List.of(), List.of());
    private Blueprint blueprint = blueprint(Rules.NONE);
    private History history = History.NONE;
    private int[][] candidates = {};
    private final SplitMix64 random = new SplitMix64(1);
    private long seed;

    static List<JmhContest> contests() {
        return Stream.of(1_000, 10_000, 100_000)
                .map(size -> {
                    AssembleSides sides = new AssembleSides();
                    sides.questions = size;
                    sides.prepare();
                    sides.check();
                    return new JmhContest(
                            new Subject("quizzes of " + size + " questions", 1, "quizzes", "copy and shuffle", AIM),
                            AssembleSides.class,
                            Map.of("questions", String.valueOf(size)));
                })
                .toList();
    }

    /** Makes the bank. */
    @Setup
    public void prepare() {
        List<Topic> topics = IntStream.range(0, TOPICS)
                .mapToObj(i -> new Topic("topic-" + i, "Topic " + i, "area", Phase.FOUNDATION, 1, List.of("name")))
                .toList();
        List<Question> made = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            made.add(question(i, topics.get(random.nextInt(TOPICS))));
        }
        bank = new Bank(new Taxonomy(List.of(new Area("area", "Area", topics))), made, List.of());
        blueprint = blueprint(rules());
        history = history();
        candidates = blueprint.picks().stream()
                .map(pick -> IntStream.range(0, questions)
                        .filter(i -> pick.selector().matches(bank.questions().get(i)))
                        .toArray())
                .toArray(int[][]::new);
    }

    private Question question(int number, Topic topic) {
        return new Question(
                id(number),
                1,
                Source.of(""),
                topic,
                topic.names(),
                LEVELS.get(random.nextInt(LEVELS.size())),
                Asks.APPLICATION,
                1 + random.nextInt(5) * 0.5,
                1 + random.nextInt(3),
                "How many?",
                new Parameters(List.of(), new LinkedHashMap<>(), List.of()),
                new Body.Numeric(new NumericKey.Exact("1"), Optional.empty(), List.of()),
                "One.",
                List.of(),
                Optional.empty(),
                List.of(),
                number % 10 == 0 ? Set.of(id(number + 1), id(number + 2)) : Set.of());
    }

    private static String id(int number) {
        return "question-" + number;
    }

    private Rules rules() {
        return new Rules(
                List.of(
                        new Limit(ofLevel(LEVELS.getLast()), 0, 5),
                        new Limit(ofLevel(LEVELS.get(1)), 4, Integer.MAX_VALUE)),
                Range.ANY,
                new Range(30, 50),
                OptionalInt.of(DAYS),
                OptionalDouble.of(SHARE),
                List.of(someIds(5), someIds(5)));
    }

    private static Selector ofLevel(Level level) {
        return new Selector(Set.of(), Set.of(), Set.of(), Set.of(level), Set.of());
    }

    private Set<String> someIds(int wanted) {
        Set<String> ids = new HashSet<>();
        while (ids.size() < wanted) {
            ids.add(id(random.nextInt(questions)));
        }
        return ids;
    }

    /** A hundred questions seen of late and a hundred long ago; each in some of the recent forms, some in too many. */
    private History history() {
        Map<String, Instant> lastSeen = new HashMap<>();
        someIds(100).forEach(id -> lastSeen.put(id, NOW.minus(Duration.ofDays(2L * DAYS))));
        someIds(100).forEach(id -> lastSeen.put(id, NOW.minus(Duration.ofDays(1))));
        Map<String, Integer> appearances = new HashMap<>();
        for (int i = 0; i < questions; i++) {
            appearances.put(id(i), i % 50 == 0 ? FORMS / 2 : random.nextInt(FORMS / 10));
        }
        return new History(NOW, lastSeen, new Appearances(FORMS, appearances));
    }

    private static Blueprint blueprint(Rules rules) {
        List<Blueprint.Pick> picks = IntStream.range(0, PICKS)
                .mapToObj(pick -> new Blueprint.Pick(
                        new Selector(
                                Set.of("topic-" + 3 * pick, "topic-" + (3 * pick + 1), "topic-" + (3 * pick + 2)),
                                Set.of(),
                                Set.of(),
                                Set.copyOf(LEVELS.subList(pick % 3, pick % 3 + 2)),
                                Set.<Kind>of()),
                        A_PICK,
                        OptionalInt.empty()))
                .toList();
        return new Blueprint("bench", "Bench", "Bench", Optional.empty(), 45, Blueprint.Order.SHUFFLED, picks, "")
                .with(rules);
    }

    /** Assembles the form of the next seed. */
    @Benchmark
    public Assembly ours() {
        return Assembler.assemble(bank, blueprint, history, seed++);
    }

    /** Draws the questions of a form, pick after pick. */
    @Benchmark
    public int[] floor() {
        int[] drawn = new int[PICKS * A_PICK];
        int place = 0;
        for (int[] some : candidates) {
            int[] copy = some.clone();
            for (int i = 0; i < A_PICK; i++) {
                int j = i + random.nextIndex(copy.length - i);
                int question = copy[j];
                copy[j] = copy[i];
                copy[i] = question;
                drawn[place++] = question;
            }
        }
        return drawn;
    }

    /** Both sides give forms of the right size, of different questions, as many of each pick as it says; ours meet the rules. */
    private void check() {
        for (int i = 0; i < CHECKED; i++) {
            if (!(ours() instanceof Assembly.Assembled(Form form))) {
                throw new BenchFault("No form was found in a bank of " + questions + " questions");
            }
            List<Question> asked =
                    form.slots().stream().map(Form.Slot::question).toList();
            check(meetsPicks(asked) && meetsRules(asked));
            check(meetsPicks(
                    Arrays.stream(floor()).mapToObj(bank.questions()::get).toList()));
        }
    }

    private void check(boolean right) {
        if (!right) {
            throw new BenchFault("A form of " + questions + " questions is not what was asked for");
        }
    }

    private boolean meetsPicks(List<Question> form) {
        return form.size() == PICKS * A_PICK
                && new HashSet<>(form).size() == form.size()
                && blueprint.picks().stream()
                        .allMatch(pick ->
                                form.stream().filter(pick.selector()::matches).count() == pick.count());
    }

    private boolean meetsRules(List<Question> form) {
        Set<String> ids = form.stream().map(Question::id).collect(Collectors.toSet());
        int points = form.stream().mapToInt(Question::points).sum();
        return blueprint.rules().points().contains(points)
                && blueprint.rules().limits().stream().allMatch(limit -> isWithin(limit, form))
                && blueprint.rules().enemies().stream()
                        .allMatch(group -> group.stream().filter(ids::contains).count() <= 1)
                && form.stream()
                        .noneMatch(question -> question.enemies().stream().anyMatch(ids::contains))
                && ids.stream().noneMatch(this::isExcluded);
    }

    private static boolean isWithin(Limit limit, List<Question> form) {
        long count = form.stream().filter(limit.selector()::matches).count();
        return count >= limit.least() && count <= limit.most();
    }

    private boolean isExcluded(String id) {
        Instant seen = history.lastSeen().getOrDefault(id, Instant.EPOCH);
        return seen.isAfter(NOW.minus(Duration.ofDays(DAYS)))
                || history.appearances().of(id) + 1 > SHARE * (FORMS + 1);
    }
}
