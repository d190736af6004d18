package dev.ascent.core.variant;

import static dev.ascent.core.SmallBankFixture.ALL;
import static dev.ascent.core.SmallBankFixture.BANK;
import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static dev.ascent.core.SmallBankFixture.question;
import static dev.ascent.core.SmallBankFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.core.bank.QuestionReader;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Prompt.Labelled;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VariantGeneratorTest {

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.of(ALL);
    }

    @Property
    void aStoredDrawGivesTheVariantThatWasGenerated(@ForAll("questions") Question question, @ForAll long seed) {
        Variant generated = GENERATOR.generate(question, seed);
        Variant again = new VariantGenerator()
                .render(question, Draw.parse(generated.draw().text()));

        assertThat(again).isEqualTo(generated);
        assertThat(again.prompt()).isEqualTo(generated.prompt());
        assertThat(again.review()).isEqualTo(generated.review());
        assertThat(GENERATOR.generate(question, seed)).isEqualTo(generated);
    }

    /** Seeds are stored with attempts: if one of these changes, so must {@link VariantGenerator#NAME}. */
    @Test
    void aSeedGivesTheSameNumbersForEver() {
        assertThat(VariantGenerator.NAME).isEqualTo("ascent-1");
        Variant convolution = variant("conv-output", 0);
        assertThat(convolution.draw().text()).isEqualTo("h=#144 k=#3 s=#2 p=#2");
        assertThat(convolution.stem())
                .isEqualTo("A convolution with kernel 3, stride 2 and padding 2 reads feature maps of height 144."
                        + " How high is its output?\n");
        assertThat(convolution.review().answer()).isEqualTo("73");
        assertThat(convolution.solution()).isEqualTo("$\\lfloor (144 + 2\\cdot2 - 3) / 2 \\rfloor + 1 = 73$\n");

        assertThat(variant("conv-output", 7).draw().text()).isEqualTo("h=#240 k=#3 s=#1 p=#1");
        Variant loss = variant("cross-entropy", 7);
        assertThat(loss.draw().text()).isEqualTo("p=%0.2 q=#1");
        assertThat(loss.review().answer()).isEqualTo("1.609 nats");
        assertThat(loss.solution()).isEqualTo("$-\\ln 0.20 = 1.609$\n");
    }

    @Test
    void aFixedVariantIsMadeOnceForEachOrderAndForEachTextOfItsQuestion() {
        VariantGenerator generator = new VariantGenerator();
        Question published = question("steps-exact");
        Question edited = withStem(published, "Which comes first?");
        Draw one = Draw.parse("| 4,1,3,0,2");
        Draw other = Draw.parse("| 1,0,2,3,4");

        Variant first = generator.render(published, one);

        assertThat(generator.render(published, Draw.parse(one.text()))).isSameAs(first);
        assertThat(generator.render(published, other).draw()).isEqualTo(other);
        assertThat(generator.render(edited, one).stem()).isEqualTo("Which comes first?");
        assertThat(generator.render(published, one).stem())
                .isEqualTo(first.stem())
                .isNotEqualTo("Which comes first?");
        assertThatThrownBy(() -> generator.render(published, Draw.parse("h=#1 | 4,1,3,0,2 | 0")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Question withStem(Question like, String stem) {
        return new Question(
                like.id(),
                like.version(),
                like.source(),
                like.topic(),
                like.names(),
                like.level(),
                like.asks(),
                like.minutes(),
                like.points(),
                stem,
                like.parameters(),
                like.body(),
                like.solution(),
                like.references(),
                like.run(),
                like.oracles(),
                like.enemies());
    }

    @Test
    void aSeedGivesTheSameOrderForEver() {
        Variant choice = variant("mode-choice", 3);
        assertThat(choice.draw().text()).isEqualTo("mode=\"gr%C3%B6%C3%9Fer+%E2%80%93+50+%25 n=#40 | 2,1,0");
        assertThat(choice.prompt().options())
                .containsExactly(
                        new Labelled("a", "none, it stopped at 41"),
                        new Labelled("b", "`other 40`"),
                        new Labelled("c", "`größer – 50 %`"));
        assertThat(variant("steps-exact", 7).draw().text()).isEqualTo("| 4,1,3,0,2");
        assertThat(variant("layer-roles", 7).draw().text()).isEqualTo("| 1,2,0,3");
        assertThat(variant("loop-cloze", 7).draw().text()).isEqualTo("n=#400 b=#10 | 2,1,0");
    }

    @Test
    void showsAClozeWithNumberedMarks() {
        Prompt prompt = variant("loop-cloze", 7).prompt();

        assertThat(prompt.stem()).isEqualTo("""
                        With 400 examples and batches of 10 an epoch has ① full batches. Gradients are cleared by
                        `optimizer.②()`, and the loss ③.
                        """);
        assertThat(prompt.blanks()).extracting(Prompt.BlankPrompt::id).containsExactly("1", "2", "3");
        assertThat(prompt.blanks().get(2).options())
                .extracting(Labelled::text)
                .containsExactly("should equal 400", "should rise", "should fall");
    }

    @Test
    void reviewsEachOptionOfAChosenBlank() {
        var parts = variant("loop-cloze", 7).review().parts();

        assertThat(parts).extracting(Review.ReviewedPart::key).containsExactly("40", "zero_grad", "should fall");
        assertThat(parts.get(0).why()).isEqualTo("400 / 10 is 40.");
        assertThat(parts.get(0).options()).isEmpty();
        assertThat(parts.get(2).options())
                .extracting(Review.ReviewedOption::why)
                .containsExactly("There is no reason for it.", "The sign is wrong.", "That is what training is for.");
    }

    @Test
    void describesWhatWasAnswered() {
        assertThat(variant("pooling-purpose", 7).describe(new Response.Text("a")))
                .isEqualTo("It halves the number of channels");
        assertThat(variant("conv-output", 7).describe(new Response.Text("3/4"))).isEqualTo("3/4");
        assertThat(variant("loop-cloze", 7).describe(new Response.Blanks(Map.of("1", "40", "3", "b"))))
                .isEqualTo("① 40; ③ should rise");
        assertThat(variant("layer-roles", 7).describe(new Response.Blanks(Map.of("2", "d"))))
                .isEqualTo("- depthwise convolution → shuffles the channels");
        assertThat(variant("steps-exact", 7).describe(new Response.Ids(List.of("d", "b", "e", "c", "a"))))
                .startsWith("1. zero the gradients\n2. forward pass\n");
        assertThat(variant("steps-exact", 7).describe(new Response.None())).isEmpty();
    }

    /** Chi-square over 4,000 consecutive seeds; 16.27 is the 99.9 % quantile with 3 degrees of freedom. */
    @Test
    void theKeyStandsAtEachPlaceEquallyOften() {
        int[] places = new int[4];
        for (long seed = 0; seed < 4_000; seed++) {
            Task.SingleChoice task =
                    (Task.SingleChoice) variant("pooling-purpose", seed).task();
            for (int place = 0; place < 4; place++) {
                places[place] += task.choices().get(place).correct() ? 1 : 0;
            }
        }
        double chiSquare = Arrays.stream(places)
                .mapToDouble(count -> Math.pow(count - 1_000, 2) / 1_000)
                .sum();
        assertThat(chiSquare).as("%s", Arrays.toString(places)).isLessThan(16.27);
    }

    @Property
    void anOrderToFindIsNeverShownAlreadyFound(@ForAll long seed) {
        Task.Ordering task = (Task.Ordering) variant("steps-exact", seed).task();

        assertThat(task.shown().stream().map(Task.Entry::id).toList()).isNotEqualTo(task.right());
    }

    @Property
    void noVariantHasTwoAnswersAlike(@ForAll("questions") Question question, @ForAll long seed) {
        assertThat(Collisions.in(GENERATOR.generate(question, seed).task())).isEmpty();
    }

    @Test
    void drawsEachValueOfEachParameter() {
        Set<Object> heights = new HashSet<>();
        Set<Object> kernels = new HashSet<>();
        LongStream.range(0, 600).mapToObj(seed -> variant("conv-output", seed)).forEach(variant -> {
            heights.add(variant.draw().parameters().get("h"));
            kernels.add(variant.draw().parameters().get("k"));
        });
        assertThat(heights).hasSize(31);
        assertThat(kernels).containsExactlyInAnyOrder(3L, 5L, 7L);
    }

    @Test
    void refusesADrawOfAnotherQuestion() {
        Question ordering = question("steps-exact");
        for (String other : new String[] {"", "| 0,1,2", "| 0,1,2,3,5", "| 0,0,1,2,3", "| 0,1,2,3,4 | 0,1"}) {
            assertThatThrownBy(() -> GENERATOR.render(ordering, Draw.parse(other)))
                    .as(other)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> GENERATOR.render(question("conv-output"), Draw.parse("h=#64")))
                .isInstanceOf(ExpressionException.class);
    }

    @Test
    void neitherAStemNorAnotherBlankCanShowAKey() {
        Variant fine = GENERATOR.generate(read(cloze("why", "so")), 0);
        assertThat(fine.review().parts().getFirst().why()).isEqualTo("it is 42");

        for (String leak : List.of(cloze("${answer}", "so"), cloze("why", "${answer}"), numeric("${answer}", "true"))) {
            assertThatThrownBy(() -> GENERATOR.generate(read(leak), 0))
                    .isInstanceOf(ExpressionException.class)
                    .hasMessageContaining("undeclared reference to 'answer'");
        }
    }

    @Test
    void saysThatNoDrawMeetsTheConditions() {
        Question impossible = read(numeric("stem", "h > 2"));

        assertThatThrownBy(() -> GENERATOR.generate(impossible, 0)).isInstanceOf(InfeasibleException.class);
    }

    private static String cloze(String whyOfSecond, String solution) {
        return """
                kind: cloze
                stem: |
                  {{a}} then {{b}}
                blanks:
                  a: { kind: numeric, answer: { exact: "6 * 7" }, why: "it is ${answer}" }
                  b: { kind: short-text, accept: ["two"], why: "%s" }
                solution: |
                  %s
                """.formatted(whyOfSecond, solution);
    }

    private static String numeric(String stem, String where) {
        return """
                kind: numeric
                stem: |
                  %s
                parameters: { h: { of: [1, 2] } }
                where: ["%s"]
                answer: { exact: "h" }
                solution: |
                  so
                """.formatted(stem, where);
    }

    private static Question read(String kind) {
        String text = "id: made-here\ntopic: training\nnames: [training loop]\nlevel: junior\nminutes: 1\n" + kind
                + "references: [{ title: \"A book, chapter 1\" }]\n";
        var reading = new QuestionReader(BANK.taxonomy()).read("made-here", text, 1);
        assertThat(reading.problems()).isEmpty();
        return reading.question().orElseThrow();
    }
}
