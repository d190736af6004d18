package dev.ascent.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.grade.Outcome;
import dev.ascent.core.grade.SelfTest;
import dev.ascent.core.grade.Trial;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Task;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers every question of the bank rightly, partly rightly, wrongly and unreadably. */
class SelfTestTest {

    private static final int SEEDS = 3;

    private final VariantGenerator generator = new VariantGenerator();

    /** Whoever starts a quiz is shown what was generated, and is graded by what the stored draw gives. */
    @Test
    void everyStoredDrawGivesTheVariantThatWasGenerated() {
        for (Question question : BankFixture.BANK.questions()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                Variant generated = generator.generate(question, seed);
                Draw stored = Draw.parse(generated.draw().text());

                assertThat(generator.render(question, stored)).as(question.id()).isEqualTo(generated);
            }
        }
    }

    @Test
    void everyQuestionIsGradedAsItsKindMust() {
        List<String> failures = new ArrayList<>();
        for (Question question : BankFixture.BANK.questions()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                Task task = generator.generate(question, seed).task();
                for (String failure : SelfTest.failures(task)) {
                    failures.add(question.id() + ", seed " + seed + ": " + failure);
                }
                assertThat(SelfTest.trials(task).stream().map(Trial::expected).collect(Collectors.toSet()))
                        .as(question.id())
                        .contains(Outcome.RIGHT, Outcome.WRONG, Outcome.UNREADABLE);
            }
        }
        assertThat(failures).isEmpty();
    }
}
