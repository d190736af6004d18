package dev.ascent.core.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.ascent.core.assemble.Blueprint.Order;
import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParallelTest {

    private static final Pool POOL = PoolFixture.pool(160);

    @Test
    void formsAreOfEqualDifficultyAndLengthAndShareNothing() {
        for (long seed = 0; seed < 20; seed++) {
            Parallel.Forms forms = parallel(10, seed, 4);

            assertThat(forms.forms()).hasSize(4);
            assertThat(forms.shared()).isZero();
            assertThat(ids(forms)).hasSize(40);
            assertThat(forms.difficultyApart()).isLessThanOrEqualTo(0.1);
            double[] means = forms.forms().stream()
                    .mapToDouble(form -> form.meanDifficulty(ParallelTest::difficulty))
                    .sorted()
                    .toArray();
            assertThat(means[3] - means[0]).isCloseTo(forms.difficultyApart(), offset(0.001));
            double[] minutes = forms.forms().stream()
                    .mapToDouble(Form::expectedMinutes)
                    .sorted()
                    .toArray();
            assertThat(minutes[3] - minutes[0]).isEqualTo(forms.minutesApart()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void sharesNoMoreThanThePoolForces() {
        // Forty questions of a topic: three forms of fifteen share at least five.
        Parallel.Forms forms = parallel(15, 3, 3);

        assertThat(forms.shared()).isEqualTo(5);
        assertThat(ids(forms)).hasSize(40);
    }

    @Test
    void theSameSeedGivesTheSameForms() {
        assertThat(parallel(10, 5, 3)).isEqualTo(parallel(10, 5, 3));
        assertThat(parallel(10, 5, 3)).isNotEqualTo(parallel(10, 6, 3));
    }

    @Test
    void saysWhyThereIsNotEvenOne() {
        assertThat(Assembler.parallel(POOL, blueprint(41), History.NONE, ParallelTest::difficulty, 1, 2))
                .isInstanceOfSatisfying(
                        Parallel.None.class, none -> assertThat(none.why()).isInstanceOf(Assembly.Infeasible.class));
    }

    private static Set<String> ids(Parallel.Forms forms) {
        Set<String> ids = new HashSet<>();
        forms.forms()
                .forEach(form ->
                        form.slots().forEach(slot -> ids.add(slot.question().id())));
        return ids;
    }

    private static Parallel.Forms parallel(int questions, long seed, int forms) {
        return (Parallel.Forms)
                Assembler.parallel(POOL, blueprint(questions), History.NONE, ParallelTest::difficulty, seed, forms);
    }

    private static double difficulty(Question question) {
        return List.of(Level.values()).indexOf(question.level()) - 1.5;
    }

    private static Blueprint blueprint(int questions) {
        Selector gnn = new Selector(Set.of("gnn"), Set.of(), Set.of(), Set.of(), Set.of());
        return new Blueprint(
                "made-here",
                "Made here",
                "",
                Optional.empty(),
                480,
                Order.SHUFFLED,
                List.of(new Pick(gnn, questions, OptionalInt.empty())),
                "0");
    }
}
