package dev.ascent.core.bank;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.ascent.core.question.Blank;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.ChoiceScoring;
import dev.ascent.core.question.Criterion;
import dev.ascent.core.question.Item;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.LineScoring;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.NotedLine;
import dev.ascent.core.question.NumericKey;
import dev.ascent.core.question.Option;
import dev.ascent.core.question.OrderingScoring;
import dev.ascent.core.question.OutputScoring;
import dev.ascent.core.question.Pair;
import dev.ascent.core.question.Run;
import dev.ascent.core.variant.Marks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;

/** Reads the keys that belong to a question's kind. */
final class BodyReader {

    private final String stem;
    private final Optional<Run> run;

    BodyReader(String stem, Optional<Run> run) {
        this.stem = stem;
        this.run = run;
    }

    Body read(Kind kind, Fields fields) {
        Body body = part(kind, fields);
        if (kind != Kind.CLOZE && !Marks.names(stem).isEmpty()) {
            fields.problem(Code.B018, "stem", "only a cloze has blanks in its stem");
        }
        return body;
    }

    private Body part(Kind kind, Fields fields) {
        return switch (kind) {
            case SINGLE_CHOICE -> new Body.SingleChoice(options(fields, 1, 6));
            case MULTIPLE_CHOICE ->
                new Body.MultipleChoice(
                        options(fields, 1, 8),
                        fields.oneOf(
                                "scoring", ChoiceScoring.values(), ChoiceScoring::id, ChoiceScoring.ALL_OR_NOTHING));
            case NUMERIC -> numeric(fields);
            case SHORT_TEXT -> shortText(fields);
            case CLOZE -> cloze(fields);
            case ORDERING -> ordering(fields);
            case MATCHING -> matching(fields);
            case CODE_OUTPUT -> codeOutput(fields);
            case SHAPE -> ShapeBodies.shape(fields);
            case SHAPE_CHAIN -> ShapeBodies.chain(fields);
            case CODE_LINE -> codeLine(fields);
            case OPEN -> open(fields);
        };
    }

    private static List<Option> options(Fields fields, int least, int most) {
        List<Option> options = fields.each("options", BodyReader::option);
        long right = options.stream().filter(Option::correct).count();
        if (options.size() < 2 || options.size() > most) {
            fields.problem(Code.B009, "options", "there must be 2 to " + most + " options, not " + options.size());
        } else if (right < least || (most == 6 && right > 1)) {
            fields.problem(Code.B009, "options", right + " of the options are marked `correct: true`");
        }
        return options;
    }

    private static Option option(Fields fields) {
        Option option = new Option(
                fields.text("text"),
                fields.truth("correct"),
                fields.text("why", Code.B010),
                fields.optionalText("misconception"));
        if (option.correct() && option.misconception().isPresent()) {
            fields.problem(Code.B009, "misconception", "a right option is not chosen for a misconception");
        }
        return option;
    }

    private static Body.Numeric numeric(Fields fields) {
        Optional<NumericKey> key = fields.inner("answer", BodyReader::numericKey);
        if (key.isEmpty() && !fields.has("answer")) {
            fields.problem(Code.B004, "answer", "`answer` is missing");
        }
        List<Body.WrongNumber> wrong = new ArrayList<>();
        fields.named("misconceptions", inner -> List.of(inner.text("answer"), inner.text("says", Code.B010)))
                .forEach(
                        (id, read) -> wrong.add(new Body.WrongNumber(read.get(0), new Misconception(id, read.get(1)))));
        return new Body.Numeric(key.orElse(new NumericKey.Exact("0")), fields.optionalText("unit"), wrong);
    }

    private static NumericKey numericKey(Fields fields) {
        if (fields.has("exact")) {
            return new NumericKey.Exact(fields.text("exact"));
        }
        String about = fields.text("about");
        double rel = fields.number("rel", 0, 1).orElse(0);
        double abs = fields.number("abs", 0, 1e12).orElse(0);
        OptionalInt decimals = fields.integer("decimals", 0, 12);
        if (rel == 0 && abs == 0) {
            fields.problem(Code.B004, "about", "`about` needs a tolerance, `rel` or `abs`");
        }
        return new NumericKey.About(about, rel, abs, decimals);
    }

    private static Body.ShortText shortText(Fields fields) {
        List<String> accept = fields.texts("accept");
        if (accept.isEmpty()) {
            fields.problem(Code.B004, "accept", "`accept` must hold at least one right form");
        }
        List<String> patterns = fields.texts("patterns");
        for (String pattern : patterns) {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                fields.problem(Code.B019, "patterns", "`" + pattern + "`: " + e.getDescription());
            }
        }
        List<Body.WrongText> wrong = new ArrayList<>();
        fields.named(
                        "misconceptions",
                        inner -> new Body.WrongText(
                                inner.texts("accept"), new Misconception("", inner.text("says", Code.B010))))
                .forEach((id, read) -> wrong.add(new Body.WrongText(
                        read.accept(),
                        new Misconception(id, read.misconception().says()))));
        return new Body.ShortText(accept, patterns, wrong);
    }

    private Body.CodeOutput codeOutput(Fields fields) {
        if (run.isEmpty() && !fields.has("run")) {
            fields.problem(Code.B004, "run", "`run` is missing: the program, and what it prints");
        }
        List<Body.WrongOutput> wrong = new ArrayList<>();
        fields.named("misconceptions", inner -> List.of(inner.text("prints"), inner.text("says", Code.B010)))
                .forEach(
                        (id, read) -> wrong.add(new Body.WrongOutput(read.get(0), new Misconception(id, read.get(1)))));
        OutputScoring scoring = fields.has("scoring")
                ? fields.oneOf("scoring", OutputScoring.values(), OutputScoring::id, OutputScoring.EXACT)
                : OutputScoring.EXACT;
        return new Body.CodeOutput(run.orElse(new Run("", "", List.of())), fields.texts("accept"), scoring, wrong);
    }

    private static Body.CodeLine codeLine(Fields fields) {
        String code = fields.text("code");
        List<String> written = code.stripTrailing().lines().toList();
        Set<Integer> seen = new HashSet<>();
        List<NotedLine> lines = fields.each("lines", line -> {
            int number = line.integer("line", 1, 60).orElse(1);
            boolean bug = line.truth("bug");
            if (number > written.size() || written.get(number - 1).isBlank()) {
                line.problem(Code.B005, "line", "the code has no line " + number + " to choose");
            } else if (!seen.add(number)) {
                line.problem(Code.B005, "line", "line " + number + " is there already");
            }
            Optional<String> fix = line.optionalText("fix");
            if (bug != fix.isPresent()) {
                line.problem(Code.B004, "fix", bug ? "a bug needs its `fix`" : "only a bug has a `fix`");
            }
            return new NotedLine(number, bug, line.text("why", Code.B010), fix, line.optionalText("misconception"));
        });
        if (lines.stream().noneMatch(NotedLine::bug)) {
            fields.problem(Code.B009, "lines", "none of the lines is marked `bug: true`");
        }
        LineScoring scoring = fields.has("scoring")
                ? fields.oneOf("scoring", LineScoring.values(), LineScoring::id, LineScoring.EXACT)
                : LineScoring.EXACT;
        return new Body.CodeLine(code, lines, scoring);
    }

    private static Body.Open open(Fields fields) {
        List<Criterion> rubric = fields.each(
                "rubric",
                criterion -> new Criterion(
                        criterion.text("criterion"),
                        criterion.integer("points", 1, 10).orElse(1),
                        criterion.text("earns", Code.B010)));
        if (rubric.isEmpty() || rubric.size() > 10) {
            fields.problem(Code.B009, "rubric", "there must be 1 to 10 criteria, not " + rubric.size());
        }
        return new Body.Open(fields.text("model"), rubric);
    }

    private Body.Cloze cloze(Fields fields) {
        SequencedMap<String, Blank> written = fields.named("blanks", this::blank);
        List<String> marks = Marks.names(stem);
        if (marks.isEmpty()) {
            fields.problem(Code.B018, "stem", "a cloze marks its blanks in the stem, as {{name}}");
        }
        if (marks.size() > 20) {
            fields.problem(Code.B018, "stem", "a cloze has at most 20 blanks");
        }
        if (new HashSet<>(marks).size() < marks.size()) {
            fields.problem(Code.B018, "stem", "a blank is marked twice in the stem");
        }
        SequencedMap<String, Blank> inOrder = new LinkedHashMap<>();
        for (String mark : marks) {
            Blank blank = written.get(mark);
            if (blank == null) {
                fields.problem(Code.B018, "stem", "the stem marks a blank `" + mark + "` that `blanks` has not");
            } else {
                inOrder.put(mark, blank);
            }
        }
        for (String name : written.keySet()) {
            if (!marks.contains(name)) {
                fields.problem(Code.B018, "blanks", "the stem has no {{" + name + "}}");
            }
        }
        return new Body.Cloze(inOrder);
    }

    /** A blank that is filled by choosing needs no reason of its own: each of its options has one. */
    private Blank blank(Fields fields) {
        Kind[] kinds = {Kind.NUMERIC, Kind.SHORT_TEXT, Kind.SINGLE_CHOICE};
        Kind kind = fields.oneOf("kind", kinds, Kind::id, Kind.SHORT_TEXT);
        Body part = part(kind, fields);
        if (part instanceof Body.SingleChoice(var options) && !fields.has("why")) {
            return new Blank(
                    part,
                    options.stream()
                            .filter(Option::correct)
                            .map(Option::why)
                            .findFirst()
                            .orElse(""));
        }
        return new Blank(part, fields.text("why", Code.B010));
    }

    private static Body.Ordering ordering(Fields fields) {
        List<Item> items = fields.each("items", BodyReader::item);
        if (items.size() < 3 || items.size() > 8) {
            fields.problem(Code.B009, "items", "there must be 3 to 8 items, not " + items.size());
        }
        return new Body.Ordering(
                items, fields.oneOf("scoring", OrderingScoring.values(), OrderingScoring::id, OrderingScoring.EXACT));
    }

    private static Item item(Fields fields) {
        return new Item(fields.text("text"), fields.text("why", Code.B010));
    }

    private static Body.Matching matching(Fields fields) {
        List<Pair> pairs = fields.each(
                "pairs", pair -> new Pair(pair.text("left"), pair.text("right"), pair.text("why", Code.B010)));
        if (pairs.size() < 2 || pairs.size() > 8) {
            fields.problem(Code.B009, "pairs", "there must be 2 to 8 pairs, not " + pairs.size());
        }
        return new Body.Matching(pairs, fields.each("distractors", BodyReader::item));
    }
}
