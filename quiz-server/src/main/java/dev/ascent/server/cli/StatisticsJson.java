package dev.ascent.server.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.ascent.core.psychometrics.Estimate;
import dev.ascent.core.psychometrics.Interval;
import dev.ascent.core.psychometrics.ItemAnalysis;
import dev.ascent.core.psychometrics.OptionAnalysis;
import dev.ascent.core.psychometrics.Reliability;
import dev.ascent.core.psychometrics.TestAnalysis;
import dev.ascent.core.psychometrics.irt.Calibration;
import dev.ascent.core.psychometrics.irt.ItemCalibration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** Writes statistics as JSON with a fixed order of keys; what cannot be said is left out or says why. */
final class StatisticsJson {

    private final JsonGenerator json;

    private StatisticsJson(JsonGenerator json) {
        this.json = json;
    }

    static String write(Statistics statistics) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            new StatisticsJson(json).all(statistics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append("\n").toString();
    }

    private void all(Statistics statistics) throws IOException {
        json.writeStartObject();
        json.writeNumberField("candidates", statistics.responses().candidates());
        json.writeNumberField("marks", statistics.marks());
        json.writeNumberField("confidence", Interval.CONFIDENCE);
        json.writeFieldName("test");
        test(statistics.test());
        json.writeArrayFieldStart("items");
        for (int j = 0; j < statistics.items().size(); j++) {
            json.writeStartObject();
            item(statistics.items().get(j), statistics.calibration().items().get(j));
            Statistics.Options options = statistics.options().get(j);
            if (options != null) {
                options(options);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        Calibration calibration = statistics.calibration();
        json.writeObjectFieldStart("calibration");
        json.writeBooleanField("converged", calibration.converged());
        json.writeNumberField("cycles", calibration.cycles());
        json.writeNumberField("logLikelihood", calibration.logLikelihoods().getLast());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void test(TestAnalysis test) throws IOException {
        json.writeStartObject();
        json.writeNumberField("n", test.n());
        switch (test) {
            case TestAnalysis.TooFewCandidates few -> json.writeStringField("evidence", "insufficient");
            case TestAnalysis.Measured measured -> {
                json.writeNumberField("items", measured.items());
                json.writeBooleanField("sameItems", measured.sameItems());
                json.writeNumberField("max", measured.max());
                estimate("mean", Optional.of(measured.mean()));
                estimate("sd", measured.sd());
                estimate("alpha", measured.reliability().map(Reliability::alpha));
                estimate("errorRatio", measured.reliability().map(Reliability::errorRatio));
                estimate("standardError", measured.reliability().map(Reliability::standardError));
            }
        }
        json.writeEndObject();
    }

    private void item(ItemAnalysis item, ItemCalibration curve) throws IOException {
        json.writeStringField("item", item.item().name());
        json.writeNumberField("max", item.item().max());
        json.writeNumberField("n", item.n());
        switch (item) {
            case ItemAnalysis.TooFewAnswers few -> json.writeStringField("evidence", "insufficient");
            case ItemAnalysis.Measured measured -> {
                estimate("facility", Optional.of(measured.facility()));
                estimate("discrimination", measured.discrimination());
                estimate("efficiency", measured.efficiency());
                if (measured.concern().isPresent()) {
                    json.writeStringField("concern", id(measured.concern().get()));
                    json.writeStringField("note", measured.concern().get().sentence());
                }
            }
        }
        json.writeObjectFieldStart("irt");
        switch (curve) {
            case ItemCalibration.NotEstimable none -> json.writeStringField("evidence", id(none.reason()));
            case ItemCalibration.Estimated found -> {
                json.writeStringField("model", found.isRasch() ? "rasch" : "2pl");
                json.writeNumberField("a", found.parameters().a());
                json.writeNumberField("errorA", found.errorA());
                json.writeNumberField("b", found.parameters().b());
                json.writeNumberField("errorB", found.errorB());
                json.writeNumberField("c", found.parameters().c());
            }
        }
        json.writeEndObject();
    }

    private void options(Statistics.Options options) throws IOException {
        json.writeObjectFieldStart("choices");
        json.writeNumberField("answers", options.answers());
        json.writeStringField("key", options.key());
        if (options.analyses().isEmpty()) {
            json.writeStringField("evidence", "insufficient");
        } else {
            json.writeNumberField("restMax", options.restMax());
            json.writeArrayFieldStart("options");
            for (OptionAnalysis option : options.analyses()) {
                json.writeStartObject();
                json.writeStringField("option", option.option());
                json.writeBooleanField("isKey", option.isKey());
                json.writeNumberField("chosen", option.chosen());
                estimate("share", Optional.of(option.share()));
                estimate("meanRest", option.meanRest());
                json.writeBooleanField("attractsStronger", option.attractsStronger());
                if (option.attractsStronger()) {
                    json.writeStringField("note", OptionAnalysis.STRONGER);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void estimate(String name, Optional<Estimate> estimate) throws IOException {
        if (estimate.isPresent()) {
            json.writeObjectFieldStart(name);
            json.writeNumberField("value", estimate.get().value());
            json.writeNumberField("low", estimate.get().interval().low());
            json.writeNumberField("high", estimate.get().interval().high());
            json.writeEndObject();
        }
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
