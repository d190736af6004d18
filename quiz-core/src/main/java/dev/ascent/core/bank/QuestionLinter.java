package dev.ascent.core.bank;

import dev.ascent.core.grade.Grader;
import dev.ascent.core.grade.Outcome;
import dev.ascent.core.grade.RightResponse;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Asks;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.NumericKey;
import dev.ascent.core.question.Option;
import dev.ascent.core.question.Oracle;
import dev.ascent.core.question.Question;
import dev.ascent.core.variant.Collisions;
import dev.ascent.core.variant.ExpressionException;
import dev.ascent.core.variant.InfeasibleException;
import dev.ascent.core.variant.Prompt;
import dev.ascent.core.variant.Sample;
import dev.ascent.core.variant.Task;
import dev.ascent.core.variant.Variant;
import dev.ascent.core.variant.VariantGenerator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tries one question: makes variants of it, grades its own key, and looks at its texts. */
final class QuestionLinter {

    private static final int VARIANTS = 20;
    private static final int SEEDS = 200;

    /** Draws made of a question at most, so that one with hopeless conditions costs no more than others. */
    private static final int DRAWS = 4_000;

    private final VariantGenerator generator;
    private final Question question;
    private final Problems problems;
    private final SourceText source;
    private final Written written;

    QuestionLinter(VariantGenerator generator, Question question, String file, String text) {
        this.generator = generator;
        this.question = question;
        this.problems = new Problems(file);
        this.source = new SourceText(text);
        this.written = Written.of(question);
    }

    List<Problem> lint() {
        TextLinter.lint(written, source, problems);
        Names.lint(question, written, source, problems);
        try {
            variants();
        } catch (ExpressionException e) {
            problems.add(Code.B012, source.expression(e.expression(), e.column()), String.valueOf(e.getMessage()));
        } catch (InfeasibleException e) {
            problems.add(Code.B013, source.firstKey("where", "parameters"), String.valueOf(e.getMessage()));
        }
        longestOption();
        if (question.asks() == Asks.DEFINITION && question.level().compareTo(Level.SENIOR) >= 0) {
            problems.add(
                    Code.B112,
                    source.key("asks"),
                    "definitions are asked of juniors and engineers, this question is of level "
                            + question.level().id());
        }
        if (!question.parameters().isEmpty() && question.oracles().isEmpty()) {
            problems.add(Code.B105, source.key("parameters"), "the key is computed only once: add an `oracle`");
        }
        Unused.in(question.parameters(), written)
                .forEach(name -> problems.add(
                        Code.B108,
                        source.find(name + ":", 0),
                        "nothing that is shown or asked depends on `" + name + "`"));
        References.doubtful(question.references())
                .forEach((reference, why) -> problems.add(Code.B109, source.find(reference.title(), 0), why));
        return problems.found();
    }

    private void variants() {
        Sample sample = generator.sample(question, SEEDS, DRAWS);
        Set<List<Object>> distinct = new HashSet<>();
        for (Map.Entry<Long, Variant> drawn : sample.variants().entrySet()) {
            distinct.add(shown(drawn.getValue().prompt()));
            if (!rightKey(drawn.getValue(), drawn.getKey())) {
                return;
            }
        }
        Variant first = sample.variants().firstEntry().getValue();
        for (Oracle oracle : question.oracles()) {
            if (oracle instanceof Oracle.Torch torch) {
                generator.calculation(torch, first.draw());
            }
        }
        tolerance(first);
        misconceptions(first.task());
        if (question.parameters().isEmpty()) {
            Collisions.in(first.task()).forEach(collision -> problems.add(Code.B013, source.key("kind"), collision));
        } else {
            draws(sample.seeds(), sample.unmet(), sample.collided(), distinct.size());
        }
    }

    private boolean rightKey(Variant variant, long seed) {
        Verdict verdict = Grader.grade(variant, RightResponse.to(variant.task()));
        boolean right = verdict.outcome() == Outcome.RIGHT || verdict.outcome() == Outcome.AWAITING;
        if (!right) {
            problems.add(
                    Code.B015,
                    source.key("kind"),
                    "the key of seed " + seed + ", `" + variant.review().answer() + "`, is graded "
                            + verdict.outcome().id());
        }
        return right;
    }

    private void draws(int made, int unmet, int collided, int distinct) {
        if (collided > made) {
            problems.add(
                    Code.B021,
                    source.key("parameters"),
                    "in " + collided + " of " + (made + collided) + " draws two answers come out alike");
        } else if (unmet > 19 * made) {
            problems.add(
                    Code.B021,
                    source.firstKey("where", "parameters"),
                    "the conditions throw " + unmet + " of " + (made + unmet) + " draws away");
        } else if (distinct < VARIANTS) {
            problems.add(
                    Code.B014,
                    source.key("parameters"),
                    "only " + distinct + " variants that look different came of " + made);
        }
    }

    /** Returns what is shown of a variant; the same options in another order are no other variant. */
    private static List<Object> shown(Prompt prompt) {
        return List.of(
                prompt.stem(),
                prompt.options().stream().map(Prompt.Labelled::text).sorted().toList(),
                prompt.blanks(),
                prompt.lines());
    }

    /** A phrase of a misconception must not be graded as right, nor as another misconception. */
    private void misconceptions(Task task) {
        switch (task) {
            case Task.ShortText text -> {
                for (Task.WrongText wrong : text.misconceptions()) {
                    for (String phrase : wrong.accept()) {
                        if (!Grader.recognises(text, phrase, wrong.misconception())) {
                            problems.add(
                                    Code.B013,
                                    source.key("misconceptions"),
                                    "`" + phrase + "` is not told apart as "
                                            + wrong.misconception().id());
                        }
                    }
                }
            }
            case Task.Cloze(var gaps) -> gaps.values().forEach(gap -> misconceptions(gap.part()));
            default -> {}
        }
    }

    private void longestOption() {
        List<Option> options = question.body() instanceof Body.SingleChoice(var single) ? single : List.<Option>of();
        List<Option> byLength = options.stream()
                .sorted(Comparator.comparingInt((Option option) -> option.text().length())
                        .reversed())
                .toList();
        if (byLength.size() > 1
                && byLength.getFirst().correct()
                && byLength.getFirst().text().length() > 30
                && byLength.getFirst().text().length()
                        > 1.3 * byLength.get(1).text().length()) {
            problems.add(Code.B101, source.key("options"), "the right option is clearly the longest");
        }
    }

    private void tolerance(Variant variant) {
        if (question.body() instanceof Body.Numeric numeric
                && numeric.key() instanceof NumericKey.About about
                && about.decimals().isPresent()
                && variant.task() instanceof Task.Numeric task) {
            double half = 0.5 * Math.pow(10, -about.decimals().getAsInt());
            if (about.abs() + about.rel() * Math.abs(task.key()) < half) {
                problems.add(
                        Code.B102,
                        source.key("answer"),
                        "rounding to " + about.decimals().getAsInt() + " decimals can leave the tolerance");
            }
        }
    }
}
