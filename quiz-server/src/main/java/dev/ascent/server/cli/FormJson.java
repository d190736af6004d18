package dev.ascent.server.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.ascent.core.assemble.Assembler;
import dev.ascent.core.assemble.Form;
import dev.ascent.core.assemble.Parallel;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Prompt;
import dev.ascent.core.variant.Review;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes forms as JSON with a fixed order of keys, in the words of the REST API. */
final class FormJson {

    private FormJson() {}

    static String write(Form form, boolean keys) {
        return document(json -> {
            head(json, form);
            slots(json, form, keys);
        });
    }

    /** Writes forms of equal difficulty: what they have in common once, and how far they are apart. */
    static String write(Parallel.Forms set, boolean keys) {
        return document(json -> {
            head(json, set.forms().getFirst());
            number(json, "minutesApart", set.minutesApart());
            number(json, "difficultyApart", set.difficultyApart());
            json.writeNumberField("shared", set.shared());
            json.writeArrayFieldStart("forms");
            for (Form form : set.forms()) {
                json.writeStartObject();
                number(json, "expectedMinutes", form.expectedMinutes());
                number(json, "meanDifficulty", form.meanDifficulty(QuizCommand::difficulty));
                slots(json, form, keys);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static String document(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append("\n").toString();
    }

    private static void head(JsonGenerator json, Form form) throws IOException {
        json.writeStringField("quiz", form.blueprint().id());
        json.writeStringField("title", form.blueprint().title());
        json.writeNumberField("minutes", form.blueprint().minutes());
        if (!form.blueprint().scoring().equals(Scoring.PLAIN)) {
            json.writeStringField("scoring", form.blueprint().scoring().text());
        }
        json.writeStringField("seed", Long.toString(form.seed()));
        json.writeStringField("generator", VariantGenerator.NAME);
        json.writeStringField("assembler", Assembler.NAME);
    }

    /** Writes a number with three decimals at most. */
    private static void number(JsonGenerator json, String name, double number) throws IOException {
        json.writeNumberField(name, Math.round(number * 1000) / 1000.0);
    }

    private static void slots(JsonGenerator json, Form form, boolean keys) throws IOException {
        VariantGenerator variants = new VariantGenerator();
        json.writeArrayFieldStart("slots");
        for (Form.Slot slot : form.slots()) {
            slot(json, slot, variants.generate(slot.question(), slot.variantSeed()), keys);
        }
        json.writeEndArray();
    }

    private static void slot(JsonGenerator json, Form.Slot slot, Variant variant, boolean keys) throws IOException {
        Question question = slot.question();
        Prompt prompt = variant.prompt();
        json.writeStartObject();
        json.writeNumberField("slot", slot.number());
        json.writeStringField("question", question.id());
        json.writeNumberField("version", question.version());
        json.writeStringField("sha256", question.fingerprint());
        json.writeStringField("variantSeed", Long.toString(slot.variantSeed()));
        json.writeStringField("kind", prompt.kind().id());
        json.writeStringField("topic", prompt.topic().id());
        json.writeStringField("level", prompt.level().id());
        json.writeNumberField("points", slot.points());
        json.writeStringField("stem", prompt.stem());
        options(json, prompt.options());
        if (!prompt.blanks().isEmpty()) {
            json.writeArrayFieldStart("blanks");
            for (Prompt.BlankPrompt blank : prompt.blanks()) {
                blank(json, blank);
            }
            json.writeEndArray();
        }
        if (prompt.unit().isPresent()) {
            json.writeStringField("unit", prompt.unit().get());
        }
        if (!prompt.lines().isEmpty()) {
            json.writeArrayFieldStart("lines");
            for (String line : prompt.lines()) {
                json.writeString(line);
            }
            json.writeEndArray();
        }
        if (keys) {
            key(json, variant.review());
        }
        json.writeEndObject();
    }

    private static void blank(JsonGenerator json, Prompt.BlankPrompt blank) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", blank.id());
        json.writeStringField("label", blank.label());
        json.writeStringField("kind", blank.kind().id());
        options(json, blank.options());
        if (blank.unit().isPresent()) {
            json.writeStringField("unit", blank.unit().get());
        }
        json.writeEndObject();
    }

    private static void options(JsonGenerator json, List<Prompt.Labelled> options) throws IOException {
        if (options.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("options");
        for (Prompt.Labelled option : options) {
            json.writeStartObject();
            json.writeStringField("id", option.id());
            json.writeStringField("text", option.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void key(JsonGenerator json, Review review) throws IOException {
        json.writeStringField("answer", review.answer());
        json.writeArrayFieldStart("reasons");
        for (Review.ReviewedOption option : review.options()) {
            json.writeStartObject();
            json.writeStringField("id", option.id());
            json.writeBooleanField("correct", option.correct());
            json.writeStringField("why", option.why());
            json.writeEndObject();
        }
        for (Review.ReviewedPart part : review.parts()) {
            json.writeStartObject();
            json.writeStringField("id", part.id());
            json.writeStringField("key", part.key());
            json.writeStringField("why", part.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("solution", review.solution());
    }

    /** What stands in a document. */
    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }
}
