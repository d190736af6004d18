package dev.ascent.core.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.assemble.Blueprint.Order;
import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Forms, verdicts, reasons and offers against a trial of every choice, in pools small enough for that. */
class RulesPropertyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** A pool, what was asked before, and a blueprint. */
    record Case(List<Question> questions, History history, Blueprint blueprint) {
        Pool pool() {
            return PoolFixture.pool(questions);
        }

        Case with(Blueprint other) {
            return new Case(questions, history, other);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(questions(), histories(), blueprints()).as(Case::new);
    }

    private static Arbitrary<List<Question>> questions() {
        Arbitrary<Question> question = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Level.JUNIOR, Level.SENIOR),
                        Arbitraries.of(1.0, 1.5, 2.0, 4.0),
                        Arbitraries.of(1, 2),
                        Arbitraries.integers().between(0, 40))
                .as((topic, level, minutes, points, enemy) -> PoolFixture.question(
                        0, topic, level, minutes, points, enemy < 8 ? Set.of(PoolFixture.id(enemy)) : Set.of()));
        return question.list().ofMinSize(1).ofMaxSize(8).map(RulesPropertyTest::numbered);
    }

    private static List<Question> numbered(List<Question> alike) {
        List<Question> questions = new ArrayList<>();
        for (Question one : alike) {
            int number = questions.size();
            questions.add(PoolFixture.question(
                    number,
                    PoolFixture.TOPICS.indexOf(one.topic()),
                    one.level(),
                    one.minutes(),
                    one.points(),
                    one.enemies()));
        }
        return questions;
    }

    private static Arbitrary<History> histories() {
        Arbitrary<Map<String, Instant>> seen = Arbitraries.maps(
                        Arbitraries.integers().between(0, 7).map(PoolFixture::id),
                        Arbitraries.integers().between(0, 40).map(days -> NOW.minus(Duration.ofDays(days))))
                .ofMaxSize(4);
        Arbitrary<Map<String, Integer>> appearances = Arbitraries.maps(
                        Arbitraries.integers().between(0, 7).map(PoolFixture::id),
                        Arbitraries.integers().between(0, 10))
                .ofMaxSize(4);
        return Combinators.combine(seen, appearances)
                .as((some, often) -> new History(NOW, some, new Appearances(10, often)));
    }

    private static Arbitrary<Selector> selectors() {
        return Combinators.combine(
                        Arbitraries.of("cnn", "gnn", "rnn").set().ofMaxSize(2),
                        Arbitraries.of(Level.JUNIOR, Level.SENIOR).set().ofMaxSize(1),
                        Arbitraries.of(Kind.NUMERIC, Kind.SINGLE_CHOICE).set().ofMaxSize(1),
                        Arbitraries.of(Range.ANY, Range.ANY, Range.ANY, new Range(1, 1.5), new Range(2, 4)))
                .as((topics, levels, kinds, minutes) ->
                        new Selector(topics, Set.of(), Set.of(), levels, kinds, minutes, Range.ANY));
    }

    private static Arbitrary<Blueprint> blueprints() {
        Arbitrary<Pick> pick = Combinators.combine(
                        selectors(),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(3)))
                .as(Pick::new);
        Arbitrary<Limit> limit = Combinators.combine(
                        selectors(), Arbitraries.integers().between(0, 3), Arbitraries.of(0, 1, Integer.MAX_VALUE / 2))
                .as((selector, least, more) -> new Limit(selector, least, least + more));
        Arbitrary<Range> minutes =
                Arbitraries.of(Range.ANY, Range.ANY, new Range(0, 5), new Range(4, 6), new Range(6.5, 6.9));
        Arbitrary<Range> points = Arbitraries.of(Range.ANY, Range.ANY, new Range(4, 5), new Range(0, 3));
        Arbitrary<Set<String>> enemies = Arbitraries.integers()
                .between(0, 7)
                .map(PoolFixture::id)
                .set()
                .ofMinSize(2)
                .ofMaxSize(3);
        Arbitrary<Rules> rules = Combinators.combine(
                        limit.list().ofMaxSize(2),
                        minutes,
                        points,
                        Arbitraries.of(OptionalInt.empty(), OptionalInt.of(20)),
                        Arbitraries.of(OptionalDouble.empty(), OptionalDouble.of(0.5)),
                        enemies.list().ofMaxSize(1))
                .as(Rules::new);
        return Combinators.combine(pick.list().ofMinSize(1).ofMaxSize(3), rules, Arbitraries.of(Order.class))
                .as((picks, all, order) -> new Blueprint(
                        "made", "Made", "", Optional.empty(), 480, order, picks, all, Scoring.PLAIN, "0"));
    }

    @Property(tries = 600)
    void aFormMeetsEveryConstraintAndThereIsOneExactlyIfTrialSaysSo(@ForAll("cases") Case given, @ForAll long seed) {
        Assembly assembly = Assembler.assemble(given.pool(), given.blueprint(), given.history(), seed);

        switch (assembly) {
            case Assembly.Assembled(Form form) -> {
                assertThat(form.slots()).hasSize(given.blueprint().questions());
                List<Question> asked =
                        form.slots().stream().map(Form.Slot::question).toList();
                assertThat(new HashSet<>(asked)).hasSameSizeAs(asked);
                int points = form.slots().stream().mapToInt(Form.Slot::points).sum();
                assertThat(given.blueprint().rules().points().contains(points)).isTrue();
                assertThat(Trial.meetsRulesButPoints(given, asked)).isTrue();
                assertThat(Trial.fillable(given, asked)).isTrue();
            }
            case Assembly.Infeasible infeasible ->
                assertThat(Trial.possible(given)).isFalse();
            case Assembly.Undecided undecided -> throw new AssertionError(undecided);
        }
        assertThat(Assembler.assemble(given.pool(), given.blueprint(), given.history(), seed))
                .isEqualTo(assembly);
    }

    @Property(tries = 300)
    void aReasonIsOneAndWithoutAnyPartOfItThereIsNone(@ForAll("cases") Case given) {
        Plan plan = new Plan(given.pool().index(), given.blueprint());
        Diagnosis diagnosis = new Diagnosis(plan, given.history());
        Demands demands = Demands.of(plan);

        for (Set<Constraint> conflict : diagnosis.conflicts(demands)) {
            assertThat(Trial.possible(given, conflict, plan)).isFalse();
            for (Constraint constraint : conflict) {
                Set<Constraint> others = new LinkedHashSet<>(conflict);
                others.remove(constraint);
                assertThat(Trial.possible(given, others, plan))
                        .as("without %s", constraint)
                        .isTrue();
            }
        }
    }

    @Property(tries = 400)
    void anOfferCanBeMetAndSaysWhatIsOtherThanWanted(@ForAll("cases") Case given) {
        if (Assembler.assemble(given.pool(), given.blueprint(), given.history(), 1)
                instanceof Assembly.Infeasible(List<String> reasons, Optional<Assembly.Offer> offer)) {
            assertThat(reasons).isNotEmpty().doesNotHaveDuplicates().allMatch(reason -> !reason.isBlank());
            if (offer.isPresent()) {
                assertThat(offer.get().changes()).isNotEmpty();
                assertThat(offer.get().blueprint().questions()).isPositive();
                assertThat(Trial.possible(given.with(offer.get().blueprint()))).isTrue();
                assertThat(Assembler.assemble(given.pool(), offer.get().blueprint(), given.history(), 7))
                        .isInstanceOf(Assembly.Assembled.class);
            }
        }
    }

    /** Tries every choice of questions for a blueprint's places. */
    static final class Trial {

        private Trial() {}

        static boolean possible(Case given) {
            Plan plan = new Plan(given.pool().index(), given.blueprint());
            return possible(given, Demands.of(plan).constraints(), plan);
        }

        /** Tells whether a choice meets some constraints; a pick that is not among them may get fewer. */
        static boolean possible(Case given, Set<Constraint> active, Plan plan) {
            List<Row> rows = plan.classes().rows();
            Map<Integer, Integer> places = new HashMap<>();
            List<Question> usable = given.questions().stream()
                    .filter(question -> !(active.contains(new Constraint.NotSeen()) && seen(given, question)))
                    .filter(question -> !(active.contains(new Constraint.Exposure()) && exposed(given, question)))
                    .toList();
            return choose(given.blueprint().picks(), places, usable, 0, rows, active);
        }

        private static boolean choose(
                List<Pick> picks,
                Map<Integer, Integer> pickOf,
                List<Question> usable,
                int next,
                List<Row> rows,
                Set<Constraint> active) {
            if (next == usable.size()) {
                return meets(picks, pickOf, usable, rows, active);
            }
            for (int pick = 0; pick < picks.size(); pick++) {
                int taken = Collections.frequency(pickOf.values(), pick);
                if (taken < picks.get(pick).count()
                        && picks.get(pick).selector().matches(usable.get(next))) {
                    pickOf.put(next, pick);
                    boolean found = choose(picks, pickOf, usable, next + 1, rows, active);
                    pickOf.remove(next);
                    if (found) {
                        return true;
                    }
                }
            }
            return choose(picks, pickOf, usable, next + 1, rows, active);
        }

        private static boolean meets(
                List<Pick> picks,
                Map<Integer, Integer> pickOf,
                List<Question> usable,
                List<Row> rows,
                Set<Constraint> active) {
            for (int pick = 0; pick < picks.size(); pick++) {
                int taken = Collections.frequency(pickOf.values(), pick);
                if (active.contains(new Constraint.Full(pick))
                        && taken < picks.get(pick).count()) {
                    return false;
                }
            }
            for (int row = 0; row < rows.size(); row++) {
                Row bounded = rows.get(row);
                long sum = pickOf.entrySet().stream()
                        .mapToLong(
                                entry -> bounded.measure().of(usable.get(entry.getKey()), picks.get(entry.getValue())))
                        .sum();
                if ((active.contains(new Constraint.AtLeast(row)) && sum < bounded.least())
                        || (active.contains(new Constraint.AtMost(row)) && sum > bounded.most())) {
                    return false;
                }
            }
            return true;
        }

        private static boolean seen(Case given, Question question) {
            Instant seen = given.history().lastSeen().get(question.id());
            int days = given.blueprint().rules().notSeenDays().orElseThrow();
            return seen != null && Duration.between(seen, NOW).toDays() <= days;
        }

        private static boolean exposed(Case given, Question question) {
            int before = given.history().appearances().of(question.id());
            double share = given.blueprint().rules().exposure().orElseThrow();
            return before + 1 > share * 11;
        }

        static boolean meetsRulesButPoints(Case given, List<Question> asked) {
            Rules rules = given.blueprint().rules();
            boolean limits = rules.limits().stream().allMatch(limit -> {
                long count = asked.stream().filter(limit.selector()::matches).count();
                return count >= limit.least() && count <= limit.most();
            });
            Set<String> ids = new HashSet<>(asked.stream().map(Question::id).toList());
            boolean peace = asked.stream()
                            .noneMatch(one -> one.enemies().stream()
                                    .anyMatch(enemy -> !enemy.equals(one.id()) && ids.contains(enemy)))
                    && rules.enemies().stream()
                            .allMatch(group ->
                                    group.stream().filter(ids::contains).count() <= 1);
            double minutes = asked.stream().mapToDouble(Question::minutes).sum();
            boolean fresh = rules.notSeenDays().isEmpty() || asked.stream().noneMatch(one -> seen(given, one));
            boolean rare = rules.exposure().isEmpty() || asked.stream().noneMatch(one -> exposed(given, one));
            return limits && peace && fresh && rare && rules.minutes().contains(minutes);
        }

        /** Tells whether the questions can be dealt to the picks so that each gets its number. */
        static boolean fillable(Case given, List<Question> asked) {
            Set<Constraint> full = new LinkedHashSet<>();
            for (int pick = 0; pick < given.blueprint().picks().size(); pick++) {
                full.add(new Constraint.Full(pick));
            }
            return choose(given.blueprint().picks(), new HashMap<>(), asked, 0, List.of(), full);
        }
    }
}
