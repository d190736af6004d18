package dev.ascent.core.assemble;

import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.assemble.Search.Verdict;
import dev.ascent.core.random.SplitMix64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A blueprint made ready for one pool: what each pick chooses from, and the rows. Immutable, shared by all threads. */
final class Plan {

    /** The row of minutes, and of points; limits and enemies follow. */
    static final int MINUTES = 0;

    static final int POINTS = 1;
    static final int FIRST_LIMIT = 2;

    /** Draws by chance before the search begins. */
    private static final int TRIES = 20;

    /** Steps of a search; some tenths of a second. */
    static final int BUDGET = 50_000;

    /** Steps of a search for a form that fits into the time limit, which is a preference and no rule. */
    private static final int BUDGET_FOR_TIME = 2_000;

    private final PoolIndex index;
    private final Blueprint blueprint;
    private final int[][] candidates;
    private final Draws draws;
    private final List<Row> rows;
    private final Checks checks;

    private volatile @Nullable Classes classes;

    Plan(PoolIndex index, Blueprint blueprint) {
        this.index = index;
        this.blueprint = blueprint;
        List<Pick> picks = blueprint.picks();
        candidates = picks.stream().map(pick -> index.matching(pick.selector())).toArray(int[][]::new);
        draws = new Draws(candidates, picks.stream().mapToInt(Pick::count).toArray());
        rows = rows(blueprint.rules());
        checks = new Checks(index, picks, rows);
    }

    private static List<Row> rows(Rules rules) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                new Measure.Minutes(),
                Math.round(rules.minutes().least() * Measure.UNIT),
                end(rules.minutes().most() * Measure.UNIT)));
        rows.add(new Row(
                new Measure.Points(),
                (long) Math.ceil(rules.points().least()),
                end(Math.floor(rules.points().most()))));
        for (Limit limit : rules.limits()) {
            rows.add(new Row(
                    new Measure.Count(limit.selector()),
                    limit.least(),
                    limit.most() == Integer.MAX_VALUE ? Row.NO_END : limit.most()));
        }
        for (Set<String> group : rules.enemies()) {
            rows.add(new Row(new Measure.Members(group), 0, 1));
        }
        return rows;
    }

    private static long end(double most) {
        return most >= Row.NO_END ? Row.NO_END : Math.round(most);
    }

    PoolIndex index() {
        return index;
    }

    Blueprint blueprint() {
        return blueprint;
    }

    int[][] candidates() {
        return candidates;
    }

    Draws draws() {
        return draws;
    }

    /** Assembles a form, or says why there is none. */
    Assembly assemble(History history, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        Choice choice = choose(excluded(history), random);
        return choice.verdict() == Verdict.FOUND
                ? new Assembly.Assembled(form(choice.drawn(), seed, random))
                : refusal(choice, history);
    }

    /** Says why no questions were found. */
    Assembly refusal(Choice choice, History history) {
        return choice.verdict() == Verdict.NONE
                ? new Diagnosis(this, history).explain()
                : new Assembly.Undecided(BUDGET);
    }

    /** Questions for all places, pick after pick; none with a verdict other than that they were found. */
    static final class Choice {
        private static final int[] NONE = {};
        private final Verdict verdict;
        private final int[] drawn;

        private Choice(Verdict verdict, int[] drawn) {
            this.verdict = verdict;
            this.drawn = drawn;
        }

        Verdict verdict() {
            return verdict;
        }

        int[] drawn() {
            return drawn;
        }
    }

    /** Chooses questions, by chance if that does and else by a search. */
    Choice choose(Exclusion excluded, SplitMix64 random) {
        long limit = (long) blueprint.minutes() * Measure.UNIT;
        int[] drawn = drawByChance(excluded, random);
        if (drawn != null && index.minutes(drawn) <= limit) {
            return new Choice(Verdict.FOUND, drawn);
        }
        Task task = task(classes(), excluded.places());
        if (limit >= task.least()[MINUTES]) {
            Task inTime = task.within(MINUTES, task.least()[MINUTES], Math.min(task.most()[MINUTES], limit));
            Choice quick = search(inTime, excluded.places(), random, BUDGET_FOR_TIME);
            if (quick.verdict() == Verdict.FOUND) {
                return quick;
            }
        }
        return drawn == null ? search(task, excluded.places(), random, BUDGET) : new Choice(Verdict.FOUND, drawn);
    }

    private Choice search(Task task, BitSet excluded, SplitMix64 random, int budget) {
        Search.Result result = Search.run(task, random, budget);
        return new Choice(
                result.verdict(),
                result.verdict() == Verdict.FOUND ? questions(classes(), result, excluded, random) : Choice.NONE);
    }

    /** Returns the first draw that meets the rules and the time limit, else the quickest that meets the rules. */
    private int @Nullable [] drawByChance(Exclusion excluded, SplitMix64 random) {
        int[] quickest = null;
        long quickestTime = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && quickestTime > (long) blueprint.minutes() * Measure.UNIT; i++) {
            int[] drawn = draws.draw(excluded::has, random);
            if (drawn == null) {
                return quickest;
            }
            long time = index.minutes(drawn);
            if (time < quickestTime && meetsRules(drawn)) {
                quickest = drawn;
                quickestTime = time;
            }
        }
        return quickest;
    }

    Exclusion excluded(History history) {
        Rules rules = blueprint.rules();
        return new Exclusion(index, history, rules.notSeenDays(), rules.exposure());
    }

    /** Returns the task of the blueprint as it stands, in terms of some classes. */
    Task task(Classes among, BitSet excluded) {
        return new Task(
                among,
                blueprint.picks().stream().mapToInt(Pick::count).toArray(),
                new boolean[candidates.length],
                among.capacities(excluded),
                among.rows().stream().mapToLong(Row::least).toArray(),
                among.rows().stream().mapToLong(Row::most).toArray());
    }

    /** Returns the classes, with the pairs of questions that name each other as enemies for further rows. */
    Classes classes() {
        Classes known = classes;
        if (known == null) {
            known = classes(List.of());
            classes = known;
        }
        return known;
    }

    /** Returns the classes that further rows, put behind all others, tell apart. */
    Classes classes(List<Row> further) {
        List<Row> all = new ArrayList<>(rows);
        Set<Integer> usable = new LinkedHashSet<>();
        for (int[] some : candidates) {
            Arrays.stream(some).forEach(usable::add);
        }
        for (int one : usable) {
            for (int other : index.enemies(one)) {
                if (one < other && usable.contains(other)) {
                    Set<String> pair = new LinkedHashSet<>(List.of(
                            index.question(one).id(), index.question(other).id()));
                    all.add(new Row(new Measure.Members(pair), 0, 1));
                }
            }
        }
        all.addAll(further);
        return Classes.of(index, blueprint.picks(), candidates, all);
    }

    /** Tells whether questions, pick after pick, meet all rows and are no enemies. */
    boolean meetsRules(int[] drawn) {
        return checks.pass(drawn);
    }

    /** Tells whether what a row sums up lies within it. */
    boolean isWithin(Row row, int[] drawn) {
        long sum = sum(row.measure(), drawn);
        return sum >= row.least() && sum <= row.most();
    }

    long sum(Measure measure, int[] drawn) {
        long sum = 0;
        int place = 0;
        for (Pick pick : blueprint.picks()) {
            for (int i = 0; i < pick.count(); i++) {
                sum += measure.of(index.question(drawn[place++]), pick);
            }
        }
        return sum;
    }

    /** Draws the questions that make up a result: pick after pick, in random order. */
    int[] questions(Classes among, Search.Result result, BitSet excluded, SplitMix64 random) {
        int[][] amounts = result.amounts();
        int[] drawn = new int[blueprint.questions()];
        int[][] members = new int[among.count()][];
        int[] gone = new int[among.count()];
        int place = 0;
        for (int[] ofPick : amounts) {
            int start = place;
            for (int group = 0; group < among.count(); group++) {
                for (int i = 0; i < ofPick[group]; i++) {
                    if (members[group] == null) {
                        members[group] = among.members(group, excluded);
                    }
                    drawn[place++] = drawNext(members[group], gone[group]++, random);
                }
            }
            for (int i = place - 1; i > start; i--) {
                swap(drawn, i, start + random.nextIndex(i - start + 1));
            }
        }
        return drawn;
    }

    private static int drawNext(int[] members, int gone, SplitMix64 random) {
        swap(members, gone, gone + random.nextIndex(members.length - gone));
        return members[gone];
    }

    private static void swap(int[] values, int one, int other) {
        int moved = values[one];
        values[one] = values[other];
        values[other] = moved;
    }

    Form form(int[] drawn, long seed, SplitMix64 random) {
        return Ordering.form(this, drawn, seed, random);
    }
}
