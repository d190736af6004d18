package dev.ascent.core.grade;

import static dev.ascent.core.SmallBankFixture.BANK;
import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static dev.ascent.core.SmallBankFixture.files;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.bank.BankReader;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import dev.ascent.core.variant.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever is sent as a response to any kind of question, grading it ends with a verdict. */
class GraderFuzzTest {

    /** What breaks readers: controls, surrogates without their other half, writing direction, what has no width, NUL. */
    private static final List<String> AWKWARD = List.of(
            "\u0000",
            "\u0007",
            "\u001b[2J",
            "\r\n",
            "\t",
            "\u0085",
            "\u00ad",
            "\u200b",
            "\u200f",
            "\u202a",
            "\u202e",
            "\u2066",
            "\u2069",
            "\ufeff",
            "\ufffd",
            "\uffff",
            "\ud83d",
            "\ude00",
            "😀",
            "e\u0301",
            "ﬁ",
            "İ",
            "ß",
            "１",
            "٣",
            "½",
            "①",
            "⁻¹",
            "−",
            "×",
            "$(",
            "${answer}",
            "{{a}}",
            "<script>",
            "%s%n",
            "../",
            "'; --",
            "\\",
            "\\E",
            "\\Q",
            "(?i)",
            "(a+)+$",
            "NaN",
            "-0",
            "1e309",
            "0x1p3",
            "∞");

    private static final String HUGE = "9".repeat(100_000);

    private static final List<Question> QUESTIONS = Stream.of("small", "kinds")
            .flatMap(bank -> BankReader.read(files(bank)).bank().questions().stream())
            .toList();

    @Test
    void triesEachKind() {
        assertThat(QUESTIONS.stream().map(Question::kind).distinct()).containsExactlyInAnyOrder(Kind.values());
    }

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.of(QUESTIONS);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.of(AWKWARD).list().ofMaxSize(8).map(parts -> String.join("", parts)),
                Arbitraries.strings().ofMinLength(400).ofMaxLength(600),
                Arbitraries.of(
                        "a", "1", "2", "", " ", HUGE, "a".repeat(100_000), "1 ".repeat(50_000), "-".repeat(70_000)));
    }

    @Provide
    Arbitrary<Response> responses() {
        return Arbitraries.oneOf(
                texts().map(Response.Text::new),
                texts().list().ofMaxSize(5).map(Response.Ids::new),
                Arbitraries.integers().list().ofMaxSize(5).map(Response.Lines::new),
                Arbitraries.maps(Arbitraries.oneOf(Arbitraries.of("1", "2", "3"), texts()), texts())
                        .ofMaxSize(4)
                        .map(Response.Blanks::new));
    }

    @Property(tries = 3000)
    void anythingSentGetsAVerdict(@ForAll("questions") Question question, @ForAll("responses") Response response) {
        sound(GENERATOR.generate(question, 1), response);
    }

    /** The right response with a few characters changed is what the readers' inner branches meet. */
    @Property(tries = 3000)
    void aRightResponseThatWasSpoiltGetsAVerdict(
            @ForAll("questions") Question question, @ForAll long seed, @ForAll Random chance) {
        Variant variant = GENERATOR.generate(question, seed);
        sound(variant, spoilt(RightResponse.to(variant.task()), chance));
    }

    /** What holds no digit cannot be a wrong number: the candidate is told that it was not read. */
    @Property(tries = 2000)
    void aNumberIsNeverWrongWhereNoneWasWritten(@ForAll("questions") Question question, @ForAll("texts") String text) {
        Variant variant = GENERATOR.generate(question, 1);
        if (variant.task() instanceof Task.Numeric && text.codePoints().noneMatch(GraderFuzzTest::saysANumber)) {
            assertThat(Grader.grade(variant, new Response.Text(text)).outcome())
                    .isEqualTo(text.isBlank() ? Outcome.UNANSWERED : Outcome.UNREADABLE);
        }
    }

    @Test
    void lookAlikesOfDigitsAreNotReadAndNotWrong() {
        Variant variant = GENERATOR.generate(BANK.question("conv-output").orElseThrow(), 0);
        for (String typed :
                List.of("7E", "l3", "7З", "seventy-three", "73?", "[73]", "73;74", "73 or 74", "0x49", HUGE)) {
            assertThat(Grader.grade(variant, new Response.Text(typed)).outcome())
                    .as(typed)
                    .isEqualTo(Outcome.UNREADABLE);
        }
    }

    private static boolean saysANumber(int c) {
        return Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static void sound(Variant variant, Response response) {
        Verdict verdict = Grader.grade(variant, response);

        assertThat(verdict.share()).isBetween(0.0, 1.0);
        assertThat(Grader.grade(variant, response)).isEqualTo(verdict);
        assertThat(variant.describe(response)).isNotNull();
        if (verdict instanceof Verdict.Unreadable unreadable) {
            assertThat(unreadable.why()).isNotBlank();
        }
    }

    private static Response spoilt(Response response, Random chance) {
        return switch (response) {
            case Response.None none -> none;
            case Response.Text(String text) -> new Response.Text(spoilt(text, chance));
            case Response.Ids(var ids) -> {
                List<String> spoilt = new ArrayList<>(ids);
                int at = chance.nextInt(ids.size());
                spoilt.set(at, spoilt(ids.get(at), chance));
                yield new Response.Ids(spoilt);
            }
            case Response.Lines(var numbers) -> {
                List<Integer> spoilt = new ArrayList<>(numbers);
                spoilt.add(chance.nextInt(spoilt.size() + 1), chance.nextInt());
                yield new Response.Lines(spoilt);
            }
            case Response.Blanks(var texts) -> {
                Map<String, String> spoilt = new LinkedHashMap<>();
                texts.forEach((id, text) -> spoilt.put(id, chance.nextInt(3) == 0 ? spoilt(text, chance) : text));
                yield new Response.Blanks(spoilt);
            }
        };
    }

    private static String spoilt(String text, Random chance) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int i = 0; i < 1 + chance.nextInt(3); i++) {
            int at = chance.nextInt(spoilt.length() + 1);
            if (chance.nextBoolean() || at == spoilt.length()) {
                spoilt.insert(at, AWKWARD.get(chance.nextInt(AWKWARD.size())));
            } else {
                spoilt.deleteCharAt(at);
            }
        }
        return spoilt.toString();
    }
}
