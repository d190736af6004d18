package dev.ascent.core.bank;

import dev.ascent.core.question.Blank;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.Item;
import dev.ascent.core.question.Layer;
import dev.ascent.core.question.Option;
import dev.ascent.core.question.Pair;
import dev.ascent.core.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks at a question's texts for math and Markdown that would not come out as meant. */
final class TextLinter {

    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|~~~.*?~~~|``.*?``|`[^`\\n]*`");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern DISPLAY = Pattern.compile("(?s)\\$\\$(.*?)\\$\\$");
    private static final Pattern INLINE = Pattern.compile("(?s)(?<!\\\\)\\$(.*?)(?<!\\\\)\\$");

    private TextLinter() {}

    static void lint(Question question, SourceText source, Problems problems) {
        List<String> texts = new ArrayList<>(List.of(question.stem(), question.solution()));
        collect(question.body(), texts);
        for (String text : texts) {
            if (text.lines().filter(line -> line.strip().startsWith("```")).count() % 2 == 1) {
                problems.add(Code.B017, source.find(text, 0), "a code fence is not closed");
                continue;
            }
            String prose = EXPRESSION.matcher(CODE.matcher(text).replaceAll("")).replaceAll("1");
            math(text, prose, source, problems);
        }
    }

    private static void math(String text, String prose, SourceText source, Problems problems) {
        List<String> formulas = new ArrayList<>();
        DISPLAY.matcher(prose).results().forEach(found -> formulas.add(found.group(1)));
        String rest = DISPLAY.matcher(prose).replaceAll("");
        INLINE.matcher(rest).results().forEach(found -> formulas.add(found.group(1)));
        if (INLINE.matcher(rest).replaceAll("").replace("\\$", "").contains("$")) {
            problems.add(Code.B016, source.find(text, 0), "a `$` has no partner");
        }
        for (String formula : formulas) {
            if (!balanced(formula)) {
                problems.add(Code.B016, source.find(text, 0), "the braces of $" + formula + "$ are not balanced");
            }
        }
    }

    private static boolean balanced(String formula) {
        int depth = 0;
        for (int i = 0; i < formula.length(); i++) {
            char c = formula.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    private static void collect(Body body, List<String> texts) {
        switch (body) {
            case Body.SingleChoice(var options) -> options(options, texts);
            case Body.MultipleChoice(var options, var scoring) -> options(options, texts);
            case Body.Numeric numeric ->
                numeric.misconceptions()
                        .forEach(wrong -> texts.add(wrong.misconception().says()));
            case Body.ShortText text ->
                text.misconceptions()
                        .forEach(wrong -> texts.add(wrong.misconception().says()));
            case Body.Cloze(var blanks) -> {
                for (Blank blank : blanks.values()) {
                    texts.add(blank.why());
                    collect(blank.part(), texts);
                }
            }
            case Body.Shape shape ->
                shape.misconceptions()
                        .forEach(wrong -> texts.add(wrong.misconception().says()));
            case Body.ShapeChain chain -> {
                for (Layer layer : chain.layers()) {
                    texts.addAll(List.of(layer.text(), layer.why()));
                    collect(layer.shape(), texts);
                }
            }
            case Body.CodeLine snippet -> snippet.lines().forEach(line -> texts.add(line.why()));
            case Body.Open open -> {
                texts.add(open.model());
                open.rubric().forEach(criterion -> texts.addAll(List.of(criterion.text(), criterion.earns())));
            }
            case Body.CodeOutput output ->
                output.misconceptions()
                        .forEach(wrong -> texts.add(wrong.misconception().says()));
            case Body.Ordering(var items, var scoring) -> items(items, texts);
            case Body.Matching(var pairs, var distractors) -> {
                for (Pair pair : pairs) {
                    texts.addAll(List.of(pair.left(), pair.right(), pair.why()));
                }
                items(distractors, texts);
            }
        }
    }

    private static void options(List<Option> options, List<String> texts) {
        options.forEach(option -> texts.addAll(List.of(option.text(), option.why())));
    }

    private static void items(List<Item> items, List<String> texts) {
        items.forEach(item -> texts.addAll(List.of(item.text(), item.why())));
    }
}
