package dev.ascent.core.bank;

import static dev.ascent.core.SmallBankFixture.BANK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.assemble.Limit;
import dev.ascent.core.assemble.Range;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlueprintReaderTest {

    private static final String HEAD = """
            id: made
            title: Made
            description: Made here.
            minutes: 30
            """;

    @Test
    void readsEveryRule() {
        Blueprint quiz = read("""
                pick:
                  - { topics: [cnn], minutes: [0.5, 2], worth: [1, 3], count: 8 }
                at-most: [ { kinds: [numeric], count: 3 } ]
                at-least: [ { topics: [cnn], share: 30 } ]
                expected: { minutes: [20, 25.5], points: [8, 12] }
                not-seen: { days: 30 }
                exposure: 0.25
                enemies: [ [a, b], [c, d, e] ]
                """);

        assertThat(quiz.picks().getFirst().selector().minutes()).isEqualTo(new Range(0.5, 2));
        assertThat(quiz.picks().getFirst().selector().points()).isEqualTo(new Range(1, 3));
        assertThat(quiz.rules().limits()).extracting(Limit::least).containsExactly(3, 0);
        assertThat(quiz.rules().limits()).extracting(Limit::most).containsExactly(Integer.MAX_VALUE, 3);
        assertThat(quiz.rules().limits().getLast().selector().kinds()).containsExactly(Kind.NUMERIC);
        assertThat(quiz.rules().minutes()).isEqualTo(new Range(20, 25.5));
        assertThat(quiz.rules().points()).isEqualTo(new Range(8, 12));
        assertThat(quiz.rules().notSeenDays()).hasValue(30);
        assertThat(quiz.rules().exposure()).hasValue(0.25);
        assertThat(quiz.rules().enemies()).containsExactly(Set.of("a", "b"), Set.of("c", "d", "e"));
    }

    @Test
    void dealsSharesByTheLargestRemainder() {
        assertThat(counts("questions: 10\npick: [ {share: 33}, {share: 33}, {share: 34} ]"))
                .containsExactly(3, 3, 4);
        assertThat(counts("questions: 20\npick: [ {count: 3}, {share: 42.5}, {share: 42.5} ]"))
                .containsExactly(3, 9, 8);
        assertThat(counts("questions: 7\npick: [ {share: 50}, {share: 50} ]")).containsExactly(4, 3);
        assertThat(counts("questions: 5\npick: [ {count: 2}, {count: 3} ]")).containsExactly(2, 3);
    }

    @Test
    void refusesWhatDoesNotAddUp() {
        assertThat(problems("questions: 10\npick: [ {share: 30}, {share: 30} ]"))
                .containsExactly("the picks do not make up 10 questions");
        assertThat(problems("questions: 6\npick: [ {count: 2}, {count: 3} ]"))
                .containsExactly("the picks do not make up 6 questions");
        assertThat(problems("pick: [ {share: 100} ]"))
                .containsExactly("`questions` is missing: shares are parts of it");
        assertThat(problems("pick: [ {count: 1, share: 100} ]\nquestions: 1"))
                .containsExactly("either `count` or `share`, not both");
        assertThat(problems("pick: [ {count: 200}, {count: 200}, {count: 101} ]"))
                .containsExactly("a quiz has at most 500 questions, this one 501");
    }

    @Test
    void refusesATitleThatIsTooLong() {
        String longest = "pick: [ {count: 1} ]\ntitle: " + "é".repeat(Blueprint.LONGEST_TITLE);
        String head = HEAD.replace("title: Made\n", "");

        assertThat(new BlueprintReader(BANK.taxonomy())
                        .read("made.yaml", head + longest)
                        .problems())
                .isEmpty();
        assertThat(new BlueprintReader(BANK.taxonomy())
                        .read("made.yaml", head + longest + "é")
                        .problems())
                .extracting(Problem::code, Problem::message)
                .containsExactly(tuple(Code.B005, "`title` must have at most 200 characters"));
    }

    @Test
    void refusesRulesThatSayNothing() {
        assertThat(problems("pick: [ {count: 1, minutes: [3, 1]} ]"))
                .containsExactly("`minutes` must be two numbers, [least, most]");
        assertThat(problems("pick: [ {count: 1} ]\nexpected: { minutes: 5 }"))
                .contains("`minutes` must be two numbers, [least, most]");
        assertThat(problems("pick: [ {count: 1} ]\nat-most: [ {kinds: [numeric]} ]"))
                .containsExactly("either `count` or `share` is needed");
        assertThat(problems("pick: [ {count: 1} ]\nenemies: [ [a] ]"))
                .containsExactly("`enemies` is a list of lists of at least two questions' ids");
        assertThat(problems("pick: [ {count: 1} ]\nnot-seen: {}")).containsExactly("`days` is missing");
        assertThat(problems("pick: [ {count: 1} ]\nexposure: 0"))
                .containsExactly("`exposure` must be a number from 0.01 to 1");
    }

    @Test
    void readsHowAnswersBecomePoints() {
        assertThat(read("pick: [ {count: 1} ]").scoring()).isEqualTo(Scoring.PLAIN);
        assertThat(scoring("rule: plain")).isEqualTo(Scoring.PLAIN);
        assertThat(scoring("rule: formula")).isEqualTo(new Scoring.Formula(false));
        assertThat(scoring("rule: penalty, cost: 0.25")).isEqualTo(new Scoring.Penalty(0.25, false));
        assertThat(scoring("rule: certainty, below-zero: true")).isEqualTo(new Scoring.Certainty(true));
    }

    @Test
    void refusesAScoringThatContradictsItself() {
        assertThat(problems("pick: [ {count: 1} ]\nscoring: { rule: penalty }"))
                .containsExactly("`cost` is missing: the share of the points that a wrong choice costs");
        assertThat(problems("pick: [ {count: 1} ]\nscoring: { rule: formula, cost: 0.5 }"))
                .containsExactly("`cost` belongs to `rule: penalty`");
        assertThat(problems("pick: [ {count: 1} ]\nscoring: { rule: penalty, cost: 2 }"))
                .containsExactly("`cost` must be a number from 0.01 to 1");
        assertThat(problems("pick: [ {count: 1} ]\nscoring: { rule: plain, below-zero: true }"))
                .containsExactly("plain scoring takes nothing off, so nothing can be below zero");
        assertThat(problems("pick: [ {count: 1} ]\nscoring: { rule: harsh, sometimes: true }"))
                .containsExactly(
                        "`rule` is `harsh`, not one of: plain, formula, penalty, certainty", "unknown key `sometimes`");
        assertThat(problems("pick: [ {count: 1} ]\nscoring: formula")).containsExactly("`scoring` must be a mapping");
    }

    private static Scoring scoring(String yaml) {
        return read("pick: [ {count: 1} ]\nscoring: { " + yaml + " }").scoring();
    }

    private static List<Integer> counts(String yaml) {
        return read(yaml).picks().stream().map(Pick::count).toList();
    }

    private static Blueprint read(String yaml) {
        BlueprintReader.Reading reading = new BlueprintReader(BANK.taxonomy()).read("made.yaml", HEAD + yaml);
        assertThat(reading.problems()).isEmpty();
        return reading.blueprint().orElseThrow();
    }

    private static List<String> problems(String yaml) {
        return new BlueprintReader(BANK.taxonomy())
                .read("made.yaml", HEAD + yaml).problems().stream()
                        .map(Problem::message)
                        .toList();
    }
}
