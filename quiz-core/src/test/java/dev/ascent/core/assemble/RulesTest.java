package dev.ascent.core.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.assemble.Blueprint.Order;
import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said to people, and what a trial of every choice would take too long for. */
class RulesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Selector ANY = new Selector(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    private static final Selector GNN = of("gnn");

    @Test
    void saysWhatIsMissingAndOffersWhatIsThere() {
        Selector senior = new Selector(Set.of("gnn"), Set.of(), Set.of(), Set.of(Level.SENIOR), Set.of());
        Pool pool = PoolFixture.pool(48);

        Assembly.Infeasible refused = refused(pool, blueprint(Rules.NONE, pick(senior, 4), pick(of("cnn"), 2)));

        assertThat(refused.reasons()).containsExactly("needs 4 senior gnn questions, the bank has only 3");
        assertThat(refused.offer().orElseThrow().changes()).containsExactly("3 senior gnn questions instead of 4");
        assertThat(refused.offer().orElseThrow().blueprint().questions()).isEqualTo(5);
    }

    @Test
    void saysHowMuchWasSeenAndOffersAShorterMemory() {
        Map<String, Instant> seen = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            seen.put(PoolFixture.id(4 * i + 1), NOW.minus(Duration.ofDays(2L * i)));
        }
        History history = new History(NOW, seen, Appearances.NONE);
        Rules rules = new Rules(List.of(), Range.ANY, Range.ANY, OptionalInt.of(30), OptionalDouble.empty(), List.of());

        Assembly.Infeasible refused =
                refused(PoolFixture.pool(48), blueprint(rules, pick(GNN, 4), pick(of("cnn"), 2)), history);

        assertThat(refused.reasons())
                .containsExactly("needs 4 gnn questions, the bank has 12, of which 10 seen in the last 30 days");
        assertThat(refused.offer().orElseThrow().changes())
                .containsExactly("not seen in the last 15 days instead of 30");
    }

    @Test
    void saysHowLongItTakesAndOffersThatTime() {
        Rules rules = new Rules(
                List.of(), new Range(0, 9), Range.ANY, OptionalInt.empty(), OptionalDouble.empty(), List.of());

        Assembly.Infeasible refused = refused(PoolFixture.pool(48), blueprint(rules, pick(GNN, 8)));

        // Four of one minute and four of one and a half.
        assertThat(refused.reasons())
                .containsExactly("8 gnn questions take at least 10 minutes, at most 9 are allowed");
        assertThat(refused.offer().orElseThrow().changes())
                .containsExactly("at most 10 minutes of expected time instead of at most 9");
    }

    @Test
    void saysWhichLimitIsInTheWay() {
        Rules rules = new Rules(
                List.of(new Limit(GNN, 0, 2), new Limit(of("llm"), 3, Integer.MAX_VALUE)),
                Range.ANY,
                Range.ANY,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                List.of());

        Assembly.Infeasible refused = refused(PoolFixture.pool(48), blueprint(rules, pick(GNN, 3), pick(of("cnn"), 2)));

        assertThat(refused.reasons())
                .containsExactlyInAnyOrder(
                        "3 gnn questions include at least 3 gnn questions, at most 2 may be asked",
                        "what the quiz picks includes at most 0 llm questions, at least 3 should be asked");
    }

    @Test
    void neverAsksEnemiesTogetherAndDoesNotOfferIt() {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            questions.add(PoolFixture.question(
                    i, 1, Level.JUNIOR, 1, 1, i == 0 ? Set.of(PoolFixture.id(1), PoolFixture.id(2)) : Set.of()));
        }
        Pool pool = PoolFixture.pool(questions);

        for (long seed = 0; seed < 50; seed++) {
            Form form =
                    ((Assembly.Assembled) Assembler.assemble(pool, blueprint(Rules.NONE, pick(GNN, 3)), seed)).form();
            assertThat(form.slots()).noneMatch(slot -> slot.question().equals(questions.getFirst()));
        }
        Assembly.Infeasible refused = refused(pool, blueprint(Rules.NONE, pick(GNN, 4)));
        assertThat(refused.reasons()).singleElement().asString().contains("at most 1 of q00000, q00001");
        assertThat(refused.offer().orElseThrow().changes()).containsExactly("3 gnn questions instead of 4");
    }

    /** A window of minutes that few of billions of choices hit is hit, in a pool of which no trial sees all. */
    @Test
    void findsANarrowWindowInALargePool() {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            questions.add(PoolFixture.question(i, i % 4, Level.JUNIOR, 1 + (i % 97) * 0.05, 1, Set.of()));
        }
        Pool pool = PoolFixture.pool(questions);
        Rules rules = new Rules(
                List.of(), new Range(77.15, 77.15), Range.ANY, OptionalInt.empty(), OptionalDouble.empty(), List.of());
        Blueprint blueprint = blueprint(rules, pick(GNN, 10), pick(of("cnn"), 5), pick(ANY, 5));

        Set<Set<String>> choices = new HashSet<>();
        for (long seed = 0; seed < 10; seed++) {
            Form form = ((Assembly.Assembled) Assembler.assemble(pool, blueprint, seed)).form();
            assertThat(Math.round(form.expectedMinutes() * 100)).isEqualTo(7715);
            choices.add(new HashSet<>(
                    form.slots().stream().map(slot -> slot.question().id()).toList()));
        }
        assertThat(choices).hasSize(10);
    }

    @Test
    void leavesOutWhatIsAskedTooOften() {
        Rules rules =
                new Rules(List.of(), Range.ANY, Range.ANY, OptionalInt.empty(), OptionalDouble.of(0.5), List.of());
        Blueprint blueprint = blueprint(rules, pick(GNN, 3));
        Pool pool = PoolFixture.pool(48);
        Map<String, Integer> appearances = new HashMap<>();
        for (int forms = 0; forms < 200; forms++) {
            Assembly assembly = Assembler.assemble(
                    pool, blueprint, new History(NOW, Map.of(), new Appearances(forms, appearances)), forms);
            for (Form.Slot slot : ((Assembly.Assembled) assembly).form().slots()) {
                appearances.merge(slot.question().id(), 1, Integer::sum);
            }
            int made = forms + 1;
            assertThat(appearances.values()).allMatch(count -> count <= Math.max(1, made / 2.0));
        }
    }

    private static Selector of(String topic) {
        return new Selector(Set.of(topic), Set.of(), Set.of(), Set.of(), Set.of());
    }

    private static Pick pick(Selector selector, int count) {
        return new Pick(selector, count, OptionalInt.empty());
    }

    private static Blueprint blueprint(Rules rules, Pick... picks) {
        return new Blueprint(
                "made-here",
                "Made here",
                "",
                Optional.empty(),
                480,
                Order.SHUFFLED,
                List.of(picks),
                rules,
                Scoring.PLAIN,
                "0");
    }

    private static Assembly.Infeasible refused(Pool pool, Blueprint blueprint) {
        return refused(pool, blueprint, History.NONE);
    }

    private static Assembly.Infeasible refused(Pool pool, Blueprint blueprint, History history) {
        return (Assembly.Infeasible) Assembler.assemble(pool, blueprint, history, 1);
    }
}
