package dev.ascent.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.ascent.verify.Report.Check;
import dev.ascent.verify.Report.Checked;
import dev.ascent.verify.Report.Disagreement;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;

/** Writes a report for machines: {@code {questions, missing, unverified, variants, disagreements, seconds}}. */
final class ReportJson {

    private ReportJson() {}

    static String of(Report report) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeNumberField("seconds", report.seconds());
            json.writeNumberField("variants", report.compared());
            json.writeNumberField("disagreements", report.disagreements().size());
            texts(json, "missing", report.missing());
            texts(json, "unverified", report.unverified());
            json.writeArrayFieldStart("questions");
            for (Checked checked : report.questions()) {
                if (!checked.checks().isEmpty()) {
                    question(json, checked);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void question(JsonGenerator json, Checked checked) throws IOException {
        json.writeStartObject();
        json.writeStringField("question", checked.question());
        json.writeArrayFieldStart("checks");
        for (Check check : checked.checks()) {
            json.writeStartObject();
            json.writeStringField("by", check.means().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("seeds", check.seeds());
            json.writeNumberField("variants", check.compared());
            json.writeNumberField("seconds", check.seconds());
            json.writeArrayFieldStart("disagreements");
            for (Disagreement disagreement : check.disagreements()) {
                json.writeStartObject();
                json.writeNumberField("seed", disagreement.seed());
                json.writeStringField("parameters", disagreement.parameters());
                json.writeStringField("key", disagreement.key());
                json.writeStringField("other", disagreement.other());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
