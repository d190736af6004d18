package dev.ascent.core.feedback;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.ascent.core.grade.Edition;
import dev.ascent.core.grade.RubricScore;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.grade.Verdict.PartVerdict;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes receipts as JSON with a fixed order of keys. */
final class ReceiptJson {

    private ReceiptJson() {}

    static String write(Receipt receipt) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("receipt", receipt.format());
            json.writeStringField("generator", receipt.generator());
            json.writeStringField("assembler", receipt.assembler());
            if (receipt.grader() != Edition.FIRST) {
                json.writeStringField("grader", receipt.grader().id());
            }
            json.writeObjectFieldStart("blueprint");
            json.writeStringField("id", receipt.blueprint());
            json.writeStringField("sha256", receipt.fingerprint());
            json.writeEndObject();
            json.writeStringField("scoring", receipt.scoring().text());
            json.writeStringField("seed", Long.toString(receipt.seed()));
            json.writeArrayFieldStart("slots");
            for (Answered answer : receipt.answers()) {
                slot(json, answer);
            }
            json.writeEndArray();
            int max = receipt.answers().stream()
                    .filter(Answered::counts)
                    .mapToInt(Answered::points)
                    .sum();
            json.writeNumberField("score", plain(receipt.score()));
            json.writeNumberField("max", max);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void slot(JsonGenerator json, Answered answer) throws IOException {
        Question question = answer.variant().question();
        json.writeStartObject();
        json.writeNumberField("slot", answer.slot());
        json.writeStringField("question", question.id());
        json.writeNumberField("version", question.version());
        json.writeStringField("sha256", question.fingerprint());
        json.writeStringField("seed", Long.toString(answer.variantSeed()));
        json.writeStringField("draw", answer.variant().draw().text());
        json.writeFieldName("response");
        response(json, answer.response());
        if (answer.confidence().isPresent()) {
            json.writeStringField("confidence", answer.confidence().get().id());
        }
        json.writeStringField("verdict", answer.verdict().outcome().id());
        if (answer.verdict() instanceof Verdict.Graded graded) {
            json.writeStringField("rule", graded.rule());
            json.writeArrayFieldStart("misconceptions");
            for (Misconception misconception : graded.misconceptions()) {
                json.writeString(misconception.id());
            }
            json.writeEndArray();
            parts(json, graded.parts());
        }
        if (answer.rubric().isPresent()) {
            rubric(json, answer.rubric().get());
        }
        json.writeNumberField("points", plain(answer.earned()));
        json.writeNumberField("max", answer.points());
        json.writeEndObject();
    }

    /** The verdict on each part: right, wrong, or right as it follows from an earlier error. */
    private static void parts(JsonGenerator json, List<PartVerdict> parts) throws IOException {
        if (parts.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("parts");
        for (PartVerdict part : parts) {
            json.writeStringField(part.id(), part.outcome());
        }
        json.writeEndObject();
    }

    private static void rubric(JsonGenerator json, RubricScore score) throws IOException {
        json.writeObjectFieldStart("scored");
        json.writeStringField("by", score.by().id());
        json.writeArrayFieldStart("criteria");
        for (String criterion : new TreeSet<>(score.met())) {
            json.writeString(criterion);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static BigDecimal plain(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void response(JsonGenerator json, Response response) throws IOException {
        switch (response) {
            case Response.None() -> json.writeNull();
            case Response.Text(String text) -> json.writeString(text);
            case Response.Ids(var ids) -> json.writeArray(ids.toArray(String[]::new), 0, ids.size());
            case Response.Lines(var numbers) ->
                json.writeArray(numbers.stream().mapToInt(Integer::intValue).toArray(), 0, numbers.size());
            case Response.Blanks(var texts) -> {
                json.writeStartObject();
                for (Map.Entry<String, String> blank : new TreeMap<>(texts).entrySet()) {
                    json.writeStringField(blank.getKey(), blank.getValue());
                }
                json.writeEndObject();
            }
        }
    }
}
