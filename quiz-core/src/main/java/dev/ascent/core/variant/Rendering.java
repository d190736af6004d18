package dev.ascent.core.variant;

import dev.ascent.core.question.Blank;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.Criterion;
import dev.ascent.core.question.Item;
import dev.ascent.core.question.Layer;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.NotedLine;
import dev.ascent.core.question.NumericKey;
import dev.ascent.core.question.Option;
import dev.ascent.core.question.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The making of one variant: fills every template and evaluates every key. Used once. */
final class Rendering {

    /** Up to here every whole number is a double of its own, as which numbers are graded. */
    private static final long LARGEST = (1L << 53) - 1;

    private final Expressions expressions;
    private final Filling filling;
    private Map<String, Object> parameters;
    /** The parameters, and {@code answer} while a text is filled that may speak of it. */
    private Map<String, Object> variables;

    private final Iterator<List<Integer>> orders;

    Rendering(Expressions expressions, Map<String, Object> parameters, List<List<Integer>> orders) {
        this.expressions = expressions;
        this.filling = new Filling(expressions, parameters);
        this.parameters = parameters;
        this.variables = parameters;
        this.orders = orders.iterator();
    }

    /** The stem is filled before a key is known, so that it cannot show one. */
    Variant variant(Question question, Draw draw) {
        String code = code(question);
        String stem = Marks.show(fill(question.stem()));
        if (question.body() instanceof Body.CodeOutput && !question.stem().contains("${code}")) {
            stem += "\n" + Fence.around("python", code);
        }
        Task task = task(question.body());
        Optional<Program> program = question.run().map(run -> new Program(code, fill(run.prints()), run.needs()));
        String solution = fill(question.solution());
        if (orders.hasNext()) {
            throw new IllegalArgumentException(
                    "the draw " + draw.text() + " orders more than " + question.id() + " has");
        }
        return new Variant(question, draw, stem, task, program, solution);
    }

    /**
     * Texts call the program {@code code}; that of a snippet with bugs is the snippet as shown, and {@code fixed} the one
     * without them.
     */
    private String code(Question question) {
        if (question.run().isEmpty() && !(question.body() instanceof Body.CodeLine)) {
            return "";
        }
        Map<String, Object> names = new HashMap<>(parameters);
        if (question.body() instanceof Body.CodeLine snippet) {
            List<String> lines = Snippet.lines(fill(snippet.code()));
            names.put("code", String.join("\n", lines));
            names.put("fixed", Snippet.fixed(lines, snippet.lines(), this::fill));
        } else {
            question.run().ifPresent(run -> names.put("code", fill(run.python()).stripTrailing()));
        }
        parameters = names;
        variables = names;
        return question.run().isPresent() ? fill(question.run().get().python()).stripTrailing() : "";
    }

    private Task task(Body body) {
        return switch (body) {
            case Body.SingleChoice(var options) -> new Task.SingleChoice(choices(options));
            case Body.MultipleChoice(var options, var scoring) -> new Task.MultipleChoice(choices(options), scoring);
            case Body.Numeric numeric -> numeric(numeric);
            case Body.ShortText text -> shortText(text);
            case Body.Cloze(var blanks) -> cloze(blanks);
            case Body.CodeOutput output -> codeOutput(output);
            case Body.Shape shape -> shape(shape);
            case Body.ShapeChain chain -> shapeChain(chain);
            case Body.CodeLine snippet -> codeLine(snippet);
            case Body.Open open -> open(open);
            case Body.Ordering ordering -> ordering(ordering);
            case Body.Matching matching -> matching(matching);
        };
    }

    private List<Task.Choice> choices(List<Option> options) {
        List<Task.Choice> choices = new ArrayList<>();
        for (int index : order(options.size())) {
            Option option = options.get(index);
            String why = fill(option.why());
            choices.add(new Task.Choice(
                    letter(choices.size()),
                    fill(option.text()),
                    option.correct(),
                    why,
                    option.misconception().map(id -> new Misconception(id, why))));
        }
        return choices;
    }

    private Task.Numeric numeric(Body.Numeric body) {
        Object value = expressions.evaluate(body.key().expression(), variables);
        if (!(value instanceof Number number)) {
            throw new ExpressionException(body.key().expression(), "is not a number", 0);
        }
        double key = number.doubleValue();
        boolean integer = body.key() instanceof NumericKey.Exact;
        if (integer && key != Math.rint(key)) {
            throw new ExpressionException(body.key().expression(), "gives " + key + ", not an integer", 0);
        }
        if (integer && Math.abs(key) > LARGEST) {
            throw new ExpressionException(
                    body.key().expression(), "gives " + value + "; exact is a number up to " + LARGEST, 0);
        }
        variables = new HashMap<>(parameters);
        variables.put("answer", integer ? (Object) (long) key : value);
        List<Task.WrongNumber> wrong = body.misconceptions().stream()
                .map(w -> new Task.WrongNumber(expressions.number(w.expression(), variables), says(w.misconception())))
                .toList();
        return switch (body.key()) {
            case NumericKey.Exact exact -> new Task.Numeric(key, true, 0, 0, OptionalInt.empty(), body.unit(), wrong);
            case NumericKey.About about ->
                new Task.Numeric(key, false, about.rel(), about.abs(), about.decimals(), body.unit(), wrong);
        };
    }

    private Task.ShortText shortText(Body.ShortText body) {
        return new Task.ShortText(
                body.accept().stream().map(this::fill).toList(),
                body.patterns(),
                body.misconceptions().stream()
                        .map(wrong -> new Task.WrongText(
                                wrong.accept().stream().map(this::fill).toList(), says(wrong.misconception())))
                        .toList());
    }

    private Task.CodeOutput codeOutput(Body.CodeOutput body) {
        return new Task.CodeOutput(
                fill(body.run().prints()),
                body.accept().stream().map(this::fill).toList(),
                body.scoring(),
                body.misconceptions().stream()
                        .map(wrong -> new Task.WrongOutput(fill(wrong.prints()), says(wrong.misconception())))
                        .toList());
    }

    private Task.Shape shape(Body.Shape body) {
        Dimensions key = dimensions(body.sizes(), body.symbols());
        variables = new HashMap<>(parameters);
        variables.put("answer", key.text());
        List<Task.WrongShape> wrong = body.misconceptions().stream()
                .map(one -> new Task.WrongShape(dimensions(one.sizes(), body.symbols()), says(one.misconception())))
                .toList();
        return new Task.Shape(body.symbols(), key, body.scoring(), wrong);
    }

    private Dimensions dimensions(List<String> sizes, List<String> symbols) {
        List<String> values = new ArrayList<>();
        for (String size : sizes) {
            Object value = symbols.contains(size) ? size : expressions.evaluate(size, parameters);
            if (value instanceof String || (value instanceof Long number && number > 0)) {
                values.add(filling.counted(size, value.toString()));
            } else {
                throw new ExpressionException(size, "gives " + value + ", which is no size", 0);
            }
        }
        return new Dimensions(values);
    }

    /** An error can only be carried forward by a rule that gives the key of a row from the key of the row before. */
    private Task.ShapeChain shapeChain(Body.ShapeChain body) {
        Dimensions input = dimensions(body.input(), body.symbols());
        Dimensions before = input;
        List<Task.Row> rows = new ArrayList<>();
        for (Layer layer : body.layers()) {
            Task.Shape shape = shape(layer.shape());
            Optional<Forward> from =
                    layer.from().map(sizes -> new Forward(expressions, sizes, body.symbols(), parameters));
            if (from.isPresent() && !from.get().follow(before).equals(shape.key())) {
                throw new ExpressionException(
                        String.join(", ", layer.from().get()),
                        "gives " + from.get().follow(before).text() + " after " + before.text() + ", and the key is "
                                + shape.key().text(),
                        0);
            }
            String id = String.valueOf(rows.size() + 1);
            rows.add(new Task.Row(id, fill(layer.text()), shape, from, fill(layer.why())));
            variables = parameters;
            before = shape.key();
        }
        return new Task.ShapeChain(body.symbols(), input, rows);
    }

    private Task.CodeLine codeLine(Body.CodeLine body) {
        List<Task.LineNote> notes = new ArrayList<>();
        for (NotedLine line : body.lines()) {
            String why = fill(line.why());
            notes.add(new Task.LineNote(
                    line.number(), line.bug(), why, line.misconception().map(id -> new Misconception(id, why))));
        }
        notes.sort(Comparator.comparingInt(Task.LineNote::number));
        List<String> lines = Snippet.lines(String.valueOf(parameters.get("code")));
        return new Task.CodeLine(lines, notes, body.scoring(), String.valueOf(parameters.get("fixed")));
    }

    private Task.Open open(Body.Open body) {
        List<Task.RubricLine> rubric = new ArrayList<>();
        for (Criterion criterion : body.rubric()) {
            rubric.add(new Task.RubricLine(
                    String.valueOf(rubric.size() + 1),
                    fill(criterion.text()),
                    criterion.points(),
                    fill(criterion.earns())));
        }
        return new Task.Open(fill(body.model()), rubric);
    }

    private Task.Cloze cloze(SequencedMap<String, Blank> blanks) {
        SequencedMap<String, Task.Gap> gaps = new LinkedHashMap<>();
        for (Blank blank : blanks.values()) {
            Task part = task(blank.part());
            gaps.put(String.valueOf(gaps.size() + 1), new Task.Gap(part, fill(blank.why())));
            variables = parameters;
        }
        return new Task.Cloze(gaps);
    }

    private Task.Ordering ordering(Body.Ordering body) {
        List<Integer> order = order(body.items().size());
        List<Task.Entry> shown = entries(body.items(), order);
        List<String> right = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            right.add(letter(order.indexOf(i)));
        }
        return new Task.Ordering(shown, right, body.scoring());
    }

    private Task.Matching matching(Body.Matching body) {
        List<Integer> order = order(body.pairs().size() + body.distractors().size());
        List<Item> rights = Stream.concat(
                        body.pairs().stream().map(pair -> new Item(pair.right(), pair.why())),
                        body.distractors().stream())
                .toList();
        List<Task.Left> lefts = new ArrayList<>();
        for (int i = 0; i < body.pairs().size(); i++) {
            var pair = body.pairs().get(i);
            lefts.add(new Task.Left(
                    String.valueOf(i + 1), fill(pair.left()), letter(order.indexOf(i)), fill(pair.why())));
        }
        return new Task.Matching(lefts, entries(rights, order));
    }

    private List<Task.Entry> entries(List<Item> items, List<Integer> order) {
        List<Task.Entry> entries = new ArrayList<>();
        for (int index : order) {
            Item item = items.get(index);
            entries.add(new Task.Entry(letter(entries.size()), fill(item.text()), fill(item.why())));
        }
        return entries;
    }

    private Misconception says(Misconception misconception) {
        return new Misconception(misconception.id(), fill(misconception.says()));
    }

    private String fill(String template) {
        return filling.fill(template, variables);
    }

    /** Returns the order in which the next list is shown, which must be one of all its entries. */
    private List<Integer> order(int size) {
        List<Integer> order = orders.hasNext() ? orders.next() : List.of();
        boolean complete = order.size() == size
                && order.stream()
                        .sorted()
                        .toList()
                        .equals(IntStream.range(0, size).boxed().toList());
        if (!complete) {
            throw new IllegalArgumentException(order + " is not an order of " + size + " entries");
        }
        return order;
    }

    /** Returns the id of what stands at a place of a shuffled list, 0-based. */
    static String letter(int index) {
        return String.valueOf((char) ('a' + index));
    }
}
