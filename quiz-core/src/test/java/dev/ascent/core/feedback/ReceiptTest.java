package dev.ascent.core.feedback;

import static dev.ascent.core.SmallBankFixture.BANK;
import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static dev.ascent.core.SmallBankFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.assemble.Assembler;
import dev.ascent.core.assemble.Assembly;
import dev.ascent.core.assemble.Form.Slot;
import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Edition;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.grade.SelfTest;
import dev.ascent.core.grade.Trial;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    /** Candidates keep these bytes: a change here is a change of the receipt's format. */
    @Test
    void hasTheSameBytesForEver() {
        assertThat(receipt(Edition.SECOND).json())
                .isEqualTo(bytes("\"ascent-receipt-4\"", ",\"grader\":\"ascent-grader-2\""));
    }

    @Test
    void hasTheBytesOfBeforeWhereAnEarlierGraderJudged() {
        assertThat(receipt(Edition.FIRST).json()).isEqualTo(bytes("\"ascent-receipt-3\"", ""));
    }

    private static Receipt receipt(Edition edition) {
        Variant numeric = GENERATOR.render(question("cross-entropy"), Draw.parse("p=%0.25 q=#1"));
        Variant cloze = GENERATOR.render(question("loop-cloze"), Draw.parse("n=#500 b=#25 | 0,1,2"));
        return new Receipt(
                "mixed",
                "0123abcd",
                Scoring.PLAIN,
                -5,
                List.of(
                        answered(1, numeric, 77, new Response.Text("2 \"nats\"?"), 3, edition),
                        answered(2, numeric, -78, new Response.Text("2"), 3, edition),
                        answered(3, cloze, 79, new Response.Blanks(Map.of("3", "a", "1", "20")), 1, edition),
                        answered(4, numeric, 80, new Response.None(), 10, edition)));
    }

    private static String bytes(String format, String grader) {
        String sha = ",\"sha256\":\"" + question("cross-entropy").fingerprint() + "\"";
        return "{\"receipt\":" + format + ",\"generator\":\"ascent-1\","
                + "\"assembler\":\"ascent-assembler-2\"" + grader + ","
                + "\"blueprint\":{\"id\":\"mixed\",\"sha256\":\"0123abcd\"},\"scoring\":\"plain\",\"seed\":\"-5\",\"slots\":["
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
                + "\"parts\":{\"1\":\"right\",\"2\":\"wrong\",\"3\":\"right\"},\"points\":0.67,\"max\":1},"
                + "{\"slot\":4,\"question\":\"cross-entropy\",\"version\":1" + sha
                + ",\"seed\":\"80\",\"draw\":\"p=%0.25 q=#1\",\"response\":null,\"verdict\":\"unanswered\","
                + "\"points\":0,\"max\":10}],\"score\":0.67,\"max\":17}";
    }

    @Test
    void hasAShortNameThatDependsOnAllOfIt() {
        Variant variant = GENERATOR.render(question("cross-entropy"), Draw.parse("p=%0.25 q=#1"));
        Receipt one = new Receipt(
                "mixed", "0123abcd", Scoring.PLAIN, 1, List.of(answered(1, variant, 7, new Response.Text("2"), 3)));
        Receipt other = new Receipt(
                "mixed", "0123abcd", Scoring.PLAIN, 1, List.of(answered(1, variant, 7, new Response.Text("3"), 3)));

        assertThat(one.code()).matches("[0-9A-F]{4}-[0-9A-F]{4}").isEqualTo(Receipt.code(one.json()));
        assertThat(other.code()).isNotEqualTo(one.code());
    }

    /** Nothing but the bank, the receipt's text and the code of this module is needed. */
    @Property(tries = 100)
    void itsScoreIsReproducedFromItsText(
            @ForAll long seed, @ForAll("scorings") Scoring scoring, @ForAll Random chance) {
        var quiz = BANK.quiz("mixed").orElseThrow();
        var form = ((Assembly.Assembled) Assembler.assemble(BANK, quiz, seed)).form();
        List<Confidence> confidences = List.of(Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH);
        List<Answered> answers = new ArrayList<>();
        for (Slot slot : form.slots()) {
            Variant variant = GENERATOR.generate(slot.question(), slot.variantSeed());
            List<Trial> trials = SelfTest.trials(variant.task());
            Response response = chance.nextInt(4) == 0
                    ? new Response.None()
                    : trials.get(chance.nextInt(trials.size())).response();
            Optional<Confidence> confidence = Optional.of(confidences.get(chance.nextInt(3)));
            answers.add(Answered.grade(
                    slot.number(), variant, slot.variantSeed(), response, confidence, scoring, slot.points()));
        }
        Receipt receipt = new Receipt(quiz.id(), quiz.fingerprint(), scoring, seed, answers);

        Replay replay = Replay.of(receipt.json(), ReceiptTest::find);

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.score()).isEqualByComparingTo(receipt.score());
        assertThat(replay.code()).contains(receipt.code());
        assertThat(receipt.score())
                .isEqualByComparingTo(
                        Report.on(answers, scoring, BANK.taxonomy()).score());
    }

    @Provide
    Arbitrary<Scoring> scorings() {
        return Arbitraries.of(
                Scoring.PLAIN,
                new Scoring.Formula(false),
                new Scoring.Formula(true),
                new Scoring.Penalty(0.3, false),
                new Scoring.Certainty(false),
                new Scoring.Certainty(true));
    }

    private static Optional<Question> find(String id, String sha256) {
        return BANK.question(id).filter(question -> question.fingerprint().equals(sha256));
    }

    private static Answered answered(int slot, Variant variant, long seed, Response response, int points) {
        return answered(slot, variant, seed, response, points, Edition.CURRENT);
    }

    private static Answered answered(
            int slot, Variant variant, long seed, Response response, int points, Edition edition) {
        return Answered.grade(
                slot, variant, seed, response, Optional.empty(), Optional.empty(), Scoring.PLAIN, points, edition);
    }
}
