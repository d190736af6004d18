package dev.ascent.core.bank;

import dev.ascent.core.question.Body;
import dev.ascent.core.question.Layer;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.ShapeScoring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads shapes and chains of shapes. */
final class ShapeBodies {

    private static final Pattern SYMBOL = Pattern.compile("[A-Z][A-Za-z0-9_]{0,10}");

    private ShapeBodies() {}

    static Body.Shape shape(Fields fields) {
        if (!fields.has("shape")) {
            fields.problem(Code.B004, "shape", "`shape` is missing");
        }
        return shape(fields, symbols(fields), scoring(fields));
    }

    static Body.ShapeChain chain(Fields fields) {
        List<String> symbols = symbols(fields);
        ShapeScoring scoring = ShapeScoring.EXACT;
        List<Layer> layers = fields.each("rows", row -> {
            if (!row.has("shape")) {
                row.problem(Code.B004, "shape", "`shape` is missing");
            }
            Optional<List<String>> from = row.has("from") ? Optional.of(row.texts("from")) : Optional.empty();
            return new Layer(row.text("layer"), shape(row, symbols, scoring), from, row.text("why", Code.B010));
        });
        if (layers.size() < 2 || layers.size() > 12) {
            fields.problem(Code.B009, "rows", "there must be 2 to 12 rows, not " + layers.size());
        }
        if (!fields.has("input")) {
            fields.problem(Code.B004, "input", "`input` is missing: the shape before the first row");
        }
        return new Body.ShapeChain(fields.texts("input"), symbols, layers);
    }

    private static Body.Shape shape(Fields fields, List<String> symbols, ShapeScoring scoring) {
        List<Body.WrongShape> wrong = new ArrayList<>();
        fields.named(
                        "misconceptions",
                        inner -> new Body.WrongShape(
                                inner.texts("shape"), new Misconception("", inner.text("says", Code.B010))))
                .forEach((id, read) -> wrong.add(new Body.WrongShape(
                        read.sizes(), new Misconception(id, read.misconception().says()))));
        return new Body.Shape(fields.texts("shape"), symbols, scoring, wrong);
    }

    private static ShapeScoring scoring(Fields fields) {
        return fields.has("scoring")
                ? fields.oneOf("scoring", ShapeScoring.values(), ShapeScoring::id, ShapeScoring.EXACT)
                : ShapeScoring.EXACT;
    }

    private static List<String> symbols(Fields fields) {
        List<String> symbols = fields.texts("symbols");
        for (String symbol : symbols) {
            if (!SYMBOL.matcher(symbol).matches()) {
                fields.problem(Code.B005, "symbols", "`" + symbol + "` is no symbol: a capital letter, then letters");
            }
        }
        return symbols;
    }
}
