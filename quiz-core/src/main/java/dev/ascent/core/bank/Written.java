package dev.ascent.core.bank;

import dev.ascent.core.question.Blank;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.Item;
import dev.ascent.core.question.Layer;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.NotedLine;
import dev.ascent.core.question.Option;
import dev.ascent.core.question.Pair;
import dev.ascent.core.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the author of a question wrote: its Markdown templates, its other templates, its expressions and the ids
 * of its misconceptions. */
public final class Written {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");

    private final List<String> markdown = new ArrayList<>();
    private final List<String> templates = new ArrayList<>();
    private final List<String> expressions = new ArrayList<>();
    private final Set<String> misconceptions = new LinkedHashSet<>();

    private Written() {}

    /** Collects what stands in a question. */
    public static Written of(Question question) {
        Written written = new Written();
        written.markdown.addAll(List.of(question.stem(), question.solution()));
        question.run().ifPresent(run -> written.templates.addAll(List.of(run.python(), run.prints())));
        written.collect(question.body());
        return written;
    }

    /** Returns the texts that are shown as Markdown. */
    public List<String> markdown() {
        return markdown;
    }

    /** Returns the ids of the misconceptions that are named. */
    Set<String> misconceptions() {
        return misconceptions;
    }

    /** Returns the CEL expressions of the key and of all texts, without those of `let` and `where`. */
    public Set<String> expressions() {
        Set<String> all = new LinkedHashSet<>(expressions);
        for (List<String> texts : List.of(markdown, templates)) {
            texts.forEach(text -> EXPRESSION
                    .matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(all::add));
        }
        return all;
    }

    private void collect(Body body) {
        switch (body) {
            case Body.SingleChoice(var options) -> options(options);
            case Body.MultipleChoice(var options, var scoring) -> options(options);
            case Body.Numeric numeric -> {
                expressions.add(numeric.key().expression());
                for (Body.WrongNumber wrong : numeric.misconceptions()) {
                    expressions.add(wrong.expression());
                    says(wrong.misconception());
                }
            }
            case Body.ShortText text -> {
                templates.addAll(text.accept());
                for (Body.WrongText wrong : text.misconceptions()) {
                    templates.addAll(wrong.accept());
                    says(wrong.misconception());
                }
            }
            case Body.Cloze(var blanks) -> {
                for (Blank blank : blanks.values()) {
                    markdown.add(blank.why());
                    collect(blank.part());
                }
            }
            case Body.CodeOutput output -> {
                templates.addAll(output.accept());
                for (Body.WrongOutput wrong : output.misconceptions()) {
                    templates.add(wrong.prints());
                    says(wrong.misconception());
                }
            }
            case Body.Shape shape -> shape(shape);
            case Body.ShapeChain chain -> {
                expressions.addAll(chain.input());
                for (Layer layer : chain.layers()) {
                    markdown.addAll(List.of(layer.text(), layer.why()));
                    layer.from().ifPresent(expressions::addAll);
                    shape(layer.shape());
                }
            }
            case Body.CodeLine snippet -> {
                templates.add(snippet.code());
                for (NotedLine line : snippet.lines()) {
                    markdown.add(line.why());
                    line.misconception().ifPresent(misconceptions::add);
                    line.fix().ifPresent(templates::add);
                }
            }
            case Body.Open open -> {
                markdown.add(open.model());
                open.rubric().forEach(criterion -> markdown.addAll(List.of(criterion.text(), criterion.earns())));
            }
            case Body.Ordering(var items, var scoring) -> items(items);
            case Body.Matching(var pairs, var distractors) -> {
                for (Pair pair : pairs) {
                    markdown.addAll(List.of(pair.left(), pair.right(), pair.why()));
                }
                items(distractors);
            }
        }
    }

    private void shape(Body.Shape shape) {
        expressions.addAll(shape.sizes());
        for (Body.WrongShape wrong : shape.misconceptions()) {
            expressions.addAll(wrong.sizes());
            says(wrong.misconception());
        }
    }

    private void says(Misconception misconception) {
        markdown.add(misconception.says());
        misconceptions.add(misconception.id());
    }

    private void options(List<Option> options) {
        for (Option option : options) {
            markdown.addAll(List.of(option.text(), option.why()));
            option.misconception().ifPresent(misconceptions::add);
        }
    }

    private void items(List<Item> items) {
        items.forEach(item -> markdown.addAll(List.of(item.text(), item.why())));
    }
}
