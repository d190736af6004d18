package dev.ascent.core.assemble;

import static dev.ascent.core.SmallBankFixture.BANK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.assemble.Blueprint.Order;
import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.bank.Bank;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AssemblerTest {

    private static final Selector ANY = new Selector(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    @Provide
    Arbitrary<Selector> selectors() {
        return Combinators.combine(
                        Arbitraries.of("cnn", "training", "probability").set().ofMaxSize(2),
                        Arbitraries.of("networks", "mathematics").set().ofMaxSize(1),
                        Arbitraries.of("pooling", "training loop", "units")
                                .set()
                                .ofMaxSize(1),
                        Arbitraries.of(Level.class).set().ofMaxSize(2),
                        Arbitraries.of(Kind.class).set().ofMaxSize(3))
                .as(Selector::new);
    }

    @Provide
    Arbitrary<Blueprint> blueprints() {
        Arbitrary<Pick> picks = Combinators.combine(
                        selectors(), Arbitraries.integers().between(1, 4))
                .as((selector, count) -> new Pick(selector, count, OptionalInt.empty()));
        return Combinators.combine(picks.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(Order.class))
                .as(AssemblerTest::blueprint);
    }

    @Property
    void aFormMeetsItsBlueprintAndThereIsOneExactlyIfTrialSaysSo(
            @ForAll("blueprints") Blueprint blueprint, @ForAll long seed) {
        switch (Assembler.assemble(BANK, blueprint, seed)) {
            case Assembly.Assembled(Form form) -> {
                List<Question> questions =
                        form.slots().stream().map(Form.Slot::question).toList();
                assertThat(new HashSet<>(questions)).hasSize(blueprint.questions());
                assertThat(form.slots()).hasSize(blueprint.questions());
                assertThat(possible(blueprint.picks(), questions)).isTrue();
            }
            case Assembly.Infeasible(var reasons, var offer) -> {
                assertThat(reasons).isNotEmpty();
                assertThat(possible(blueprint.picks(), BANK.questions())).isFalse();
            }
            case Assembly.Undecided undecided -> throw new AssertionError(undecided);
        }
    }

    @Property
    void theSameSeedGivesTheSameFormWhateverTheOrderOfFiles(
            @ForAll("blueprints") Blueprint blueprint, @ForAll long seed, @ForAll Random chance) {
        List<Question> shuffled = new ArrayList<>(BANK.questions());
        Collections.shuffle(shuffled, chance);
        Bank other = new Bank(BANK.taxonomy(), shuffled, BANK.quizzes());

        assertThat(Assembler.assemble(other, blueprint, seed)).isEqualTo(Assembler.assemble(BANK, blueprint, seed));
    }

    /** A change of what a seed gives needs another {@link Assembler#NAME}. */
    @Test
    void aSeedGivesTheSameFormForEver() {
        Form form = form(BANK.quiz("mixed").orElseThrow(), 2026);

        assertThat(form.slots().stream()
                        .map(slot -> slot.question().id() + " " + slot.variantSeed())
                        .toList())
                .containsExactly(
                        "conv-output -5780830116464802524",
                        "layer-roles 2804584646985918706",
                        "dropout-right-minus-wrong 7491495690303768641",
                        "steps-exact 8164275697153777337",
                        "dropout-per-option -6421676179899020401",
                        "steps-longest-run -561730276409561714",
                        "weights-memory -1801070817125543560");
        assertThat(form.expectedMinutes())
                .isEqualTo(form.slots().stream()
                        .mapToDouble(slot -> slot.question().minutes())
                        .sum());
    }

    @Test
    void otherSeedsGiveOtherForms() {
        Blueprint quiz = blueprint(List.of(pick(ANY, 5)), Order.SHUFFLED);
        Set<Set<String>> choices = new HashSet<>();
        LongStream.range(0, 200)
                .forEach(seed -> choices.add(new HashSet<>(form(quiz, seed).slots().stream()
                        .map(slot -> slot.question().id())
                        .toList())));
        assertThat(choices).hasSizeGreaterThan(100);
    }

    @Test
    void everyFittingQuestionIsChosenSometimes() {
        Blueprint quiz = blueprint(List.of(pick(ANY, 1)), Order.SHUFFLED);
        Set<String> chosen = new HashSet<>();
        LongStream.range(0, 300)
                .forEach(seed -> chosen.add(
                        form(quiz, seed).slots().getFirst().question().id()));
        assertThat(chosen).hasSize(BANK.questions().size());
    }

    @Test
    void keepsTheOrderAskedFor() {
        List<Pick> picks = List.of(pick(ANY, 6), pick(ANY, 4));
        for (long seed = 0; seed < 50; seed++) {
            List<Integer> topics = form(blueprint(picks, Order.BY_TOPIC), seed).slots().stream()
                    .map(slot ->
                            BANK.taxonomy().topics().indexOf(slot.question().topic()))
                    .toList();
            assertThat(topics).isSorted();
            List<Level> levels = form(blueprint(picks, Order.EASY_FIRST), seed).slots().stream()
                    .map(slot -> slot.question().level())
                    .toList();
            assertThat(levels).isSorted();
            Selector numeric = new Selector(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(Kind.NUMERIC));
            Selector ordering = new Selector(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(Kind.ORDERING));
            assertThat(form(blueprint(List.of(pick(ordering, 2), pick(numeric, 2)), Order.FIXED), seed).slots().stream()
                            .map(slot -> slot.question().kind())
                            .toList())
                    .containsExactly(Kind.ORDERING, Kind.ORDERING, Kind.NUMERIC, Kind.NUMERIC);
        }
    }

    @Test
    void movesEarlierChoicesSoThatANarrowPickIsMet() {
        Selector anyCnn = new Selector(Set.of("cnn"), Set.of(), Set.of(), Set.of(), Set.of());
        Selector matching = new Selector(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(Kind.MATCHING));
        Blueprint quiz = blueprint(List.of(pick(anyCnn, 2), pick(matching, 1)), Order.FIXED);

        for (long seed = 0; seed < 50; seed++) {
            assertThat(form(quiz, seed).slots().getLast().question().id()).isEqualTo("layer-roles");
        }
    }

    @Test
    void numbersSlotsAndGivesEachItsPoints() {
        Blueprint quiz = blueprint(List.of(new Pick(ANY, 2, OptionalInt.of(4)), pick(ANY, 11)), Order.FIXED);
        Form form = form(quiz, 1);

        assertThat(form.slots())
                .extracting(Form.Slot::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(form.slots().subList(0, 2)).extracting(Form.Slot::points).containsExactly(4, 4);
        assertThat(form.slots().subList(2, 13))
                .allSatisfy(slot ->
                        assertThat(slot.points()).isEqualTo(slot.question().points()));
        assertThat(form.slots()).extracting(Form.Slot::variantSeed).doesNotHaveDuplicates();
    }

    @Test
    void staysWithinTheTimeLimitWhereAChoiceDoes() {
        Blueprint quiz =
                new Blueprint("quick", "Quick", "", Optional.empty(), 4, Order.SHUFFLED, List.of(pick(ANY, 3)), "0");
        for (long seed = 0; seed < 100; seed++) {
            assertThat(form(quiz, seed).expectedMinutes()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void saysWhatTheBankLacks() {
        Selector seniorCnn = new Selector(Set.of("cnn"), Set.of(), Set.of(), Set.of(Level.SENIOR), Set.of());
        Selector cnn = new Selector(Set.of("cnn"), Set.of(), Set.of(), Set.of(), Set.of());
        Selector pooling = new Selector(Set.of(), Set.of(), Set.of("pooling"), Set.of(), Set.of());

        assertThat(reasons(pick(seniorCnn, 2))).containsExactly("needs 2 senior cnn questions, the bank has none");
        assertThat(reasons(pick(cnn, 5))).containsExactly("needs 5 cnn questions, the bank has only 3");
        assertThat(reasons(pick(cnn, 2), pick(pooling, 2)))
                .containsExactly("needs 2 cnn questions and 2 questions about pooling, 4 different ones together,"
                        + " the bank has only 3");
        assertThat(reasons(pick(seniorCnn, 1), pick(ANY, 14))).hasSize(2);
    }

    private static List<String> reasons(Pick... picks) {
        return switch (Assembler.assemble(BANK, blueprint(List.of(picks), Order.FIXED), 1)) {
            case Assembly.Assembled assembled -> List.of();
            case Assembly.Undecided undecided -> throw new AssertionError(undecided);
            case Assembly.Infeasible(var reasons, var offer) -> reasons;
        };
    }

    /** Tries every choice. */
    private static boolean possible(List<Pick> picks, List<Question> questions) {
        List<Selector> places = new ArrayList<>();
        picks.forEach(pick -> places.addAll(Collections.nCopies(pick.count(), pick.selector())));
        return fillable(places, new ArrayList<>(questions));
    }

    private static boolean fillable(List<Selector> places, List<Question> free) {
        if (places.isEmpty()) {
            return true;
        }
        if (places.size() > free.size()) {
            return false;
        }
        // The place with the fewest questions to choose from first: the trial is complete all the same.
        Selector narrowest = places.getFirst();
        long fewest = Long.MAX_VALUE;
        for (Selector place : places) {
            long fitting = free.stream().filter(place::matches).count();
            if (fitting < Collections.frequency(places, place)) {
                return false;
            }
            if (fitting < fewest) {
                fewest = fitting;
                narrowest = place;
            }
        }
        List<Selector> others = new ArrayList<>(places);
        others.remove(narrowest);
        for (Question question : free.stream().filter(narrowest::matches).toList()) {
            List<Question> left = new ArrayList<>(free);
            left.remove(question);
            if (fillable(others, left)) {
                return true;
            }
        }
        return false;
    }

    private static Form form(Blueprint blueprint, long seed) {
        return switch (Assembler.assemble(BANK, blueprint, seed)) {
            case Assembly.Assembled(Form form) -> form;
            case Assembly.Undecided undecided -> throw new AssertionError(undecided);
            case Assembly.Infeasible(var reasons, var offer) -> throw new AssertionError(reasons);
        };
    }

    private static Pick pick(Selector selector, int count) {
        return new Pick(selector, count, OptionalInt.empty());
    }

    private static Blueprint blueprint(List<Pick> picks, Order order) {
        return new Blueprint("made-here", "Made here", "", Optional.empty(), 480, order, picks, "0");
    }
}
