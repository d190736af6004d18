package dev.ascent.core.variant;

import static dev.ascent.core.SmallBankFixture.BANK;
import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.question.Question;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the key is shown says nothing about it: over seeds each place is equally likely, for each kind that shows a list. */
class KeyPlaceTest {

    private static final int SEEDS = 6_000;

    static Stream<Question> questionsThatShowAList() {
        return BANK.questions().stream()
                .filter(question ->
                        !lists(GENERATOR.generate(question, 0).task()).isEmpty());
    }

    /**
     * Pearson's chi-square against equal chances, over consecutive seeds. A sound generator exceeds the bound in one of
     * 10,000 such tests; the seeds are fixed, so it always or never does.
     */
    @ParameterizedTest
    @MethodSource("questionsThatShowAList")
    void eachPlaceIsEquallyLikely(Question question) {
        int lists = lists(GENERATOR.generate(question, 0).task()).size();
        for (int list = 0; list < lists; list++) {
            int[] places = new int
                    [lists(GENERATOR.generate(question, 0).task()).get(list).size()];
            int shown = 0;
            for (long seed = 0; seed < SEEDS; seed++) {
                List<Boolean> keys =
                        lists(GENERATOR.generate(question, seed).task()).get(list);
                for (int place = 0; place < keys.size(); place++) {
                    places[place] += keys.get(place) ? 1 : 0;
                    shown += keys.get(place) ? 1 : 0;
                }
            }
            double expected = (double) shown / places.length;
            double chiSquare = Arrays.stream(places)
                    .mapToDouble(count -> Math.pow(count - expected, 2) / expected)
                    .sum();
            assertThat(chiSquare)
                    .as("%s: %s", question.id(), Arrays.toString(places))
                    .isLessThan(quantile(places.length - 1));
        }
    }

    /** The 99.99 % quantile of the chi-square distribution (Wilson and Hilferty's approximation, 1931). */
    private static double quantile(int freedom) {
        double spread = 2.0 / (9 * freedom);
        return freedom * Math.pow(1 - spread + 3.719 * Math.sqrt(spread), 3);
    }

    /**
     * Returns for each list that a variant shows which of its places hold what is looked for: the right options, or the
     * right side that belongs to the first left. An order to find is not among them: it is never shown solved, so its
     * items keep from their own places a little.
     */
    private static List<List<Boolean>> lists(Task task) {
        return switch (task) {
            case Task.SingleChoice(var choices) ->
                List.of(choices.stream().map(Task.Choice::correct).toList());
            case Task.MultipleChoice(var choices, var scoring) ->
                List.of(choices.stream().map(Task.Choice::correct).toList());
            case Task.Matching(var lefts, var rights) ->
                List.of(rights.stream()
                        .map(right -> right.id().equals(lefts.getFirst().key()))
                        .toList());
            case Task.Cloze(var gaps) ->
                gaps.values().stream()
                        .flatMap(gap -> lists(gap.part()).stream())
                        .toList();
            default -> List.of();
        };
    }
}
