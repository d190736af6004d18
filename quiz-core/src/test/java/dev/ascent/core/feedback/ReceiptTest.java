package dev.ascent.core.feedback;

import static dev.ascent.core.SmallBankFixture.BANK;
import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static dev.ascent.core.SmallBankFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.ascent.core.assemble.Assembler;
import dev.ascent.core.assemble.Assembly;
import dev.ascent.core.assemble.Form.Slot;
import dev.ascent.core.grade.Grader;
import dev.ascent.core.grade.Points;
import dev.ascent.core.grade.RightResponse;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Variant;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    /** Candidates keep these bytes: a change here is a change of the receipt's format. */
    @Test
    void hasTheSameBytesForEver() {
        Variant numeric = GENERATOR.render(question("cross-entropy"), Draw.parse("p=%0.25 q=#1"));
        Variant cloze = GENERATOR.render(question("loop-cloze"), Draw.parse("n=#500 b=#25 | 0,1,2"));
        Receipt receipt = new Receipt(
                "mixed",
                "0123abcd",
                -5,
                List.of(
                        answered(1, numeric, 77, new Response.Text("2 \"nats\"?"), 3),
                        answered(2, numeric, -78, new Response.Text("2"), 3),
                        answered(3, cloze, 79, new Response.Blanks(Map.of("3", "a", "1", "20")), 1),
                        answered(4, numeric, 80, new Response.None(), 10)));

        String sha = ",\"sha256\":\"" + question("cross-entropy").fingerprint() + "\"";
        assertThat(receipt.json())
                .isEqualTo("{\"receipt\":\"ascent-receipt-1\",\"generator\":\"ascent-1\","
                        + "\"blueprint\":{\"id\":\"mixed\",\"sha256\":\"0123abcd\"},\"seed\":\"-5\",\"slots\":["
                        + "{\"slot\":1,\"question\":\"cross-entropy\",\"version\":1" + sha
                        + ",\"seed\":\"77\",\"draw\":\"p=%0.25 q=#1\",\"response\":\"2 \\\"nats\\\"?\","
                        + "\"verdict\":\"unreadable\",\"points\":0,\"max\":3},"
                        + "{\"slot\":2,\"question\":\"cross-entropy\",\"version\":1" + sha
                        + ",\"seed\":\"-78\",\"draw\":\"p=%0.25 q=#1\",\"response\":\"2\",\"verdict\":\"wrong\","
                        + "\"rule\":\"another number\",\"misconceptions\":[\"base-two\"],\"points\":0,\"max\":3},"
                        + "{\"slot\":3,\"question\":\"loop-cloze\",\"version\":1,\"sha256\":\""
                        + question("loop-cloze").fingerprint()
                        + "\",\"seed\":\"79\",\"draw\":\"n=#500 b=#25 | 0,1,2\",\"response\":{\"1\":\"20\",\"3\":\"a\"},"
                        + "\"verdict\":\"partly\",\"rule\":\"2 of 3 blanks right\",\"misconceptions\":[],"
                        + "\"points\":0.67,\"max\":1},"
                        + "{\"slot\":4,\"question\":\"cross-entropy\",\"version\":1" + sha
                        + ",\"seed\":\"80\",\"draw\":\"p=%0.25 q=#1\",\"response\":null,\"verdict\":\"unanswered\","
                        + "\"points\":0,\"max\":10}],\"score\":0.67,\"max\":17}");
    }

    @Test
    void hasAShortNameThatDependsOnAllOfIt() {
        Variant variant = GENERATOR.render(question("cross-entropy"), Draw.parse("p=%0.25 q=#1"));
        Receipt one = new Receipt("mixed", "0123abcd", 1, List.of(answered(1, variant, 7, new Response.Text("2"), 3)));
        Receipt other =
                new Receipt("mixed", "0123abcd", 1, List.of(answered(1, variant, 7, new Response.Text("3"), 3)));

        assertThat(one.code()).matches("[0-9A-F]{4}-[0-9A-F]{4}").isEqualTo(Receipt.code(one.json()));
        assertThat(other.code()).isNotEqualTo(one.code());
    }

    /** Nothing but the bank, the receipt's text and the code of this module is needed. */
    @Property(tries = 100)
    void itsScoreIsReproducedFromItsText(@ForAll long seed) throws IOException {
        var quiz = BANK.quiz("mixed").orElseThrow();
        var form = ((Assembly.Assembled) Assembler.assemble(BANK, quiz, seed)).form();
        List<Answered> answers = new ArrayList<>();
        for (Slot slot : form.slots()) {
            Variant variant = GENERATOR.generate(slot.question(), slot.variantSeed());
            Response response = (slot.variantSeed() & 3) == 0 ? new Response.None() : RightResponse.to(variant.task());
            answers.add(answered(slot.number(), variant, slot.variantSeed(), response, slot.points()));
        }
        Receipt receipt = new Receipt(quiz.id(), quiz.fingerprint(), seed, answers);

        assertThat(regraded(receipt.json())).isEqualByComparingTo(receipt.score());
        assertThat(receipt.score()).isEqualByComparingTo(Report.on(answers).score());
    }

    private static BigDecimal regraded(String json) throws IOException {
        BigDecimal score = BigDecimal.ZERO;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            for (Object slot : (List<?>) field(value(parser), "slots")) {
                var question = question(field(slot, "question").toString());
                assertThat(field(slot, "sha256")).isEqualTo(question.fingerprint());
                Variant variant = GENERATOR.render(
                        question, Draw.parse(field(slot, "draw").toString()));
                Variant drawn = GENERATOR.generate(
                        question, Long.parseLong(field(slot, "seed").toString()));
                assertThat(drawn).isEqualTo(variant);
                var verdict = Grader.grade(variant, response(field(slot, "response")));
                assertThat(verdict.outcome().id()).isEqualTo(field(slot, "verdict"));
                int points = Integer.parseInt(field(slot, "max").toString());
                score = score.add(Points.earned(verdict.share(), points));
            }
        }
        return score;
    }

    private static Object field(Object json, String name) {
        return Objects.requireNonNull(((Map<?, ?>) json).get(name), name);
    }

    @SuppressWarnings("unchecked")
    private static Response response(Object json) {
        return switch (json) {
            case String text when text.equals("\0null") -> new Response.None();
            case String text -> new Response.Text(text);
            case List<?> ids -> new Response.Ids((List<String>) ids);
            default -> new Response.Blanks((Map<String, String>) json);
        };
    }

    /** Reads JSON as maps, lists and texts; a null as a text that no response can be. */
    private static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                map.put(name, value(parser));
            }
            return map;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? "\0null" : parser.getText();
    }

    private static Answered answered(int slot, Variant variant, long seed, Response response, int points) {
        return new Answered(slot, variant, seed, response, Grader.grade(variant, response), points);
    }
}
