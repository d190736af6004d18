package dev.ascent.bank;

import static dev.ascent.bank.BankFixture.BANK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.assemble.Appearances;
import dev.ascent.core.assemble.Assembler;
import dev.ascent.core.assemble.Assembly;
import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.assemble.Form;
import dev.ascent.core.assemble.History;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ready-made quizzes: what there is to choose from, and that nobody gets the same question twice too soon. */
class QuizzesTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    static Stream<Blueprint> quizzes() {
        return BANK.quizzes().stream();
    }

    @ParameterizedTest
    @MethodSource("quizzes")
    void threeInARowAskNothingTwiceAndKeepToTheirTime(Blueprint quiz) {
        Set<Set<String>> forms = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            Map<String, Instant> seen = new HashMap<>();
            for (int attempt = 0; attempt < 3; attempt++) {
                Instant now = START.plus(Duration.ofDays(attempt));
                Form form = assembled(quiz, new History(now, seen, Appearances.NONE), 3 * seed + attempt);
                List<String> asked =
                        form.slots().stream().map(slot -> slot.question().id()).toList();
                assertThat(form.expectedMinutes()).as(quiz.id()).isLessThanOrEqualTo(quiz.minutes());
                assertThat(seen.keySet()).as("asked before").doesNotContainAnyElementsOf(asked);
                asked.forEach(id -> seen.put(id, now));
                forms.add(new HashSet<>(asked));
            }
        }
        assertThat(forms).as("different forms").hasSizeGreaterThan(20);
    }

    @Test
    void thereIsOneForEachLevelAreaPhaseAndOccasion() {
        assertThat(BANK.quizzes().stream().map(Blueprint::id))
                .contains(
                        "mock-interview-junior",
                        "mock-interview-engineer",
                        "mock-interview-senior",
                        "mock-interview-principal")
                .contains("architectures", "mathematical-foundations", "frameworks", "machine-learning", "training")
                .contains("systems", "libraries", "applications", "computer-science", "responsibility")
                .contains("phase-1", "phase-2", "phase-3")
                .contains("daily-ten", "shapes-and-parameters", "debug-this-training-run", "system-design-warm-up");
        assertThat(BANK.quizzes())
                .filteredOn(quiz -> quiz.id().startsWith("mock-interview-"))
                .allSatisfy(quiz -> assertThat(quiz.minutes()).isBetween(45, 60));
    }

    private static Form assembled(Blueprint quiz, History history, long seed) {
        return switch (Assembler.assemble(BANK, quiz, history, seed)) {
            case Assembly.Assembled(Form form) -> form;
            case Assembly.Infeasible infeasible -> throw new AssertionError(quiz.id() + ": " + infeasible);
            case Assembly.Undecided undecided -> throw new AssertionError(quiz.id() + ": " + undecided);
        };
    }
}
