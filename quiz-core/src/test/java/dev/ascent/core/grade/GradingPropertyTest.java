package dev.ascent.core.grade;

import static dev.ascent.core.SmallBankFixture.ALL;
import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Task;
import dev.ascent.core.variant.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for each question of the small bank, whatever is answered. */
class GradingPropertyTest {

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.of(ALL);
    }

    @Provide
    Arbitrary<Response> responses() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings().withChars("abcde").ofMaxLength(2),
                Arbitraries.doubles().map(String::valueOf),
                Arbitraries.integers().between(-10, 300).map(String::valueOf));
        Arbitrary<String> shapes =
                Arbitraries.strings().withChars("0123456789()[],x× -*N?_.").ofMaxLength(14);
        Arbitrary<String> names = Arbitraries.of("1", "2", "3", "4", "a");
        return Arbitraries.oneOf(
                Arbitraries.just(new Response.None()),
                texts.map(Response.Text::new),
                shapes.map(Response.Text::new),
                Arbitraries.integers().between(-1, 9).list().ofMaxSize(4).map(Response.Lines::new),
                Arbitraries.maps(names, shapes).ofMaxSize(4).map(Response.Blanks::new),
                Arbitraries.of("a", "b", "c", "d", "e", "f").list().ofMaxSize(6).map(Response.Ids::new),
                Arbitraries.maps(names, texts).ofMaxSize(4).map(Response.Blanks::new));
    }

    @Property
    void anyResponseGetsAVerdictAndAlwaysTheSame(
            @ForAll("questions") Question question, @ForAll long seed, @ForAll("responses") Response response) {
        Verdict verdict = Grader.grade(GENERATOR.generate(question, seed), response);

        assertThat(verdict.share()).isBetween(0.0, 1.0);
        assertThat(Grader.grade(GENERATOR.generate(question, seed), response)).isEqualTo(verdict);
        assertThat(Grader.unreadable(GENERATOR.generate(question, seed), response)
                        .isPresent())
                .isEqualTo(verdict.outcome() == Outcome.UNREADABLE);
    }

    @Property
    void theKeyIsRight(@ForAll("questions") Question question, @ForAll long seed) {
        Variant variant = GENERATOR.generate(question, seed);

        assertThat(Grader.grade(variant, RightResponse.to(variant.task())).outcome())
                .isEqualTo(variant.task() instanceof Task.Open ? Outcome.AWAITING : Outcome.RIGHT);
    }

    @Property(tries = 300)
    void everySelfTestIsPassed(@ForAll("questions") Question question, @ForAll long seed) {
        Task task = GENERATOR.generate(question, seed).task();

        assertThat(SelfTest.failures(task)).isEmpty();
        assertThat(SelfTest.trials(task))
                .extracting(Trial::expected)
                .contains(Outcome.RIGHT, Outcome.WRONG, Outcome.UNREADABLE);
    }

    /** The same texts chosen, in whatever order they are shown, earn the same. */
    @Property
    void shufflingNeverChangesTheScore(
            @ForAll("questions") Question question, @ForAll long seed, @ForAll Random chance) {
        Variant one = GENERATOR.generate(question, seed);
        Variant other = GENERATOR.render(question, shuffled(one.draw(), chance));
        Response response = answer(one.task(), chance);

        Verdict verdict = Grader.grade(one, response);
        Verdict afterwards = Grader.grade(other, translated(response, one.task(), other.task()));

        assertThat(afterwards.share()).isEqualTo(verdict.share(), within(0.0));
        assertThat(afterwards.outcome()).isEqualTo(verdict.outcome());
    }

    private static Draw shuffled(Draw draw, Random chance) {
        List<List<Integer>> orders = draw.orders().stream()
                .map(order -> {
                    List<Integer> shuffled = new ArrayList<>(order);
                    Collections.shuffle(shuffled, chance);
                    return shuffled;
                })
                .collect(Collectors.toList());
        return new Draw(draw.parameters(), orders);
    }

    private static Response answer(Task task, Random chance) {
        return switch (task) {
            case Task.SingleChoice(var choices) -> new Response.Text(one(ids(task), chance));
            case Task.MultipleChoice(var choices, var scoring) -> {
                List<String> ids = new ArrayList<>(ids(task));
                Collections.shuffle(ids, chance);
                yield new Response.Ids(ids.subList(0, 1 + chance.nextInt(ids.size())));
            }
            case Task.Ordering ordering -> {
                List<String> ids = new ArrayList<>(ordering.right());
                Collections.rotate(ids.subList(chance.nextInt(3), ids.size()), chance.nextInt(4));
                yield new Response.Ids(ids);
            }
            case Task.Matching(var lefts, var rights) -> {
                Map<String, String> chosen = new LinkedHashMap<>();
                lefts.forEach(
                        left -> chosen.put(left.id(), chance.nextBoolean() ? left.key() : one(ids(task), chance)));
                yield new Response.Blanks(chosen);
            }
            case Task.Cloze(var gaps) -> {
                Map<String, String> texts = new LinkedHashMap<>();
                gaps.forEach((id, gap) -> texts.put(id, ((Response.Text) answer(gap.part(), chance)).text()));
                yield new Response.Blanks(texts);
            }
            case Task.Numeric numeric -> new Response.Text(chance.nextBoolean() ? numeric.shownKey() : "17");
            case Task.Shape shape ->
                new Response.Text(chance.nextBoolean() ? shape.key().text() : "(2, 3)");
            case Task.ShapeChain chain -> {
                Map<String, String> shapes = new LinkedHashMap<>();
                chain.rows()
                        .forEach(row -> shapes.put(
                                row.id(),
                                chance.nextBoolean() ? row.shape().key().text() : "(2, 3, 5, 7)"));
                yield new Response.Blanks(shapes);
            }
            case Task.CodeLine line ->
                new Response.Lines(List.of(1 + chance.nextInt(line.lines().size())));
            case Task.Open open -> new Response.Text("It depends.");
            case Task.CodeOutput output -> new Response.Text(chance.nextBoolean() ? output.prints() : "0\ndone");
            case Task.ShortText text ->
                new Response.Text(chance.nextBoolean() ? text.accept().getFirst() : "something else");
        };
    }

    private static String one(List<String> ids, Random chance) {
        return ids.get(chance.nextInt(ids.size()));
    }

    private static Response translated(Response response, Task from, Task to) {
        return switch (response) {
            case Response.None none -> none;
            case Response.Text(String text) -> new Response.Text(translated(text, from, to));
            case Response.Ids(var ids) ->
                new Response.Ids(
                        ids.stream().map(id -> translated(id, from, to)).toList());
            case Response.Lines lines -> lines;
            case Response.Blanks(var texts) -> {
                Map<String, String> translated = new LinkedHashMap<>();
                texts.forEach((id, text) -> translated.put(id, translated(text, part(from, id), part(to, id))));
                yield new Response.Blanks(translated);
            }
        };
    }

    /** Returns a blank of a cloze; of anything else the whole. */
    private static Task part(Task task, String id) {
        return task instanceof Task.Cloze(var gaps)
                ? Objects.requireNonNull(gaps.get(id)).part()
                : task;
    }

    /** An option's id in another order of the same options; anything else as it is. */
    private static String translated(String id, Task from, Task to) {
        int place = ids(from).indexOf(id);
        return place < 0 ? id : ids(to).get(texts(to).indexOf(texts(from).get(place)));
    }

    private static List<String> ids(Task task) {
        return switch (task) {
            case Task.SingleChoice(var choices) ->
                choices.stream().map(Task.Choice::id).toList();
            case Task.MultipleChoice(var choices, var scoring) ->
                choices.stream().map(Task.Choice::id).toList();
            case Task.Ordering ordering ->
                ordering.shown().stream().map(Task.Entry::id).toList();
            case Task.Matching matching ->
                matching.rights().stream().map(Task.Entry::id).toList();
            default -> List.of();
        };
    }

    private static List<String> texts(Task task) {
        return switch (task) {
            case Task.SingleChoice(var choices) ->
                choices.stream().map(Task.Choice::text).toList();
            case Task.MultipleChoice(var choices, var scoring) ->
                choices.stream().map(Task.Choice::text).toList();
            case Task.Ordering ordering ->
                ordering.shown().stream().map(Task.Entry::text).toList();
            case Task.Matching matching ->
                matching.rights().stream().map(Task.Entry::text).toList();
            default -> List.of();
        };
    }
}
