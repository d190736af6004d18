package dev.ascent.core.variant;

import dev.ascent.core.question.ChoiceScoring;
import dev.ascent.core.question.LineScoring;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.OrderingScoring;
import dev.ascent.core.question.OutputScoring;
import dev.ascent.core.question.ShapeScoring;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a variant asks, with its key: everything concrete, texts filled in, options in the order shown. Ids are given by
 * place in the variant and say nothing about the key.
 */
public sealed interface Task {

    /**
     * An option as shown.
     *
     * @param why why it is right, or which mistaken belief leads to it
     */
    record Choice(String id, String text, boolean correct, String why, Optional<Misconception> misconception) {}

    /** One of the choices is right. */
    record SingleChoice(List<Choice> choices) implements Task {
        public SingleChoice {
            choices = List.copyOf(choices);
        }
    }

    /** A set of the choices is right. */
    record MultipleChoice(List<Choice> choices, ChoiceScoring scoring) implements Task {
        public MultipleChoice {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A number is right.
     *
     * @param integer  whether only the number itself is right
     * @param rel      relative tolerance where it is not an integer
     * @param abs      absolute tolerance where it is not an integer
     * @param decimals with how many decimals the key is shown; empty: up to six significant digits
     */
    record Numeric(
            double key,
            boolean integer,
            double rel,
            double abs,
            OptionalInt decimals,
            Optional<String> unit,
            List<WrongNumber> misconceptions)
            implements Task {

        public Numeric {
            misconceptions = List.copyOf(misconceptions);
        }

        /** Tells whether {@code number} is as good as {@code target} for this question. */
        public boolean matches(double number, double target) {
            if (integer) {
                return number == target;
            }
            // The last factor lets a bound that was meant to be inclusive be so in binary arithmetic.
            return Math.abs(number - target) <= (abs + rel * Math.abs(target)) * (1 + 1e-9);
        }

        /** Returns the key as it is shown, without its unit. */
        public String shownKey() {
            return integer ? Numerals.plain((long) key, OptionalInt.empty()) : Numerals.plain(key, decimals);
        }
    }

    /** A number that a misconception leads to. */
    record WrongNumber(double number, Misconception misconception) {}

    /**
     * A word or phrase is right.
     *
     * @param accept   the first is shown as the key
     * @param patterns RE2 patterns of further right answers
     */
    record ShortText(List<String> accept, List<String> patterns, List<WrongText> misconceptions) implements Task {
        public ShortText {
            accept = List.copyOf(accept);
            patterns = List.copyOf(patterns);
            misconceptions = List.copyOf(misconceptions);
        }
    }

    /** Phrases that a misconception leads to. */
    record WrongText(List<String> accept, Misconception misconception) {}

    /**
     * What a program prints is right.
     *
     * @param prints its output
     * @param accept further right forms of it
     */
    record CodeOutput(String prints, List<String> accept, OutputScoring scoring, List<WrongOutput> misconceptions)
            implements Task {
        public CodeOutput {
            accept = List.copyOf(accept);
            misconceptions = List.copyOf(misconceptions);
        }
    }

    /** An output that a misconception leads to. */
    record WrongOutput(String prints, Misconception misconception) {}

    /** A shape is right. */
    record Shape(List<String> symbols, Dimensions key, ShapeScoring scoring, List<WrongShape> misconceptions)
            implements Task {
        public Shape {
            symbols = List.copyOf(symbols);
            misconceptions = List.copyOf(misconceptions);
        }
    }

    /** A shape that a misconception leads to. */
    record WrongShape(Dimensions shape, Misconception misconception) {}

    /** Each row's shape is right; {@code input} is the one before the first row. */
    record ShapeChain(List<String> symbols, Dimensions input, List<Row> rows) implements Task {
        public ShapeChain {
            symbols = List.copyOf(symbols);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A layer, and the shape after it.
     *
     * @param id   {@code "1"} is the first
     * @param from how the shape follows from that of the row before; empty where an error is not carried forward
     */
    record Row(String id, String text, Shape shape, Optional<Forward> from, String why) {}

    /**
     * Some lines of a snippet are right to choose.
     *
     * @param lines the snippet
     * @param notes on lines, in their order; a bug is a line of the key
     * @param fixed the snippet without its bugs
     */
    record CodeLine(List<String> lines, List<LineNote> notes, LineScoring scoring, String fixed) implements Task {
        public CodeLine {
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }

        /** Returns the numbers of the lines to choose, ascending. */
        public List<Integer> key() {
            return notes.stream().filter(LineNote::bug).map(LineNote::number).toList();
        }

        /** Tells whether a line can be chosen: it is there and not blank. */
        public boolean hasLine(int number) {
            return number >= 1
                    && number <= lines.size()
                    && !lines.get(number - 1).isBlank();
        }
    }

    /** Why a line is a bug, or looks like one. */
    record LineNote(int number, boolean bug, String why, Optional<Misconception> misconception) {}

    /** A text that a person scores by criteria. */
    record Open(String model, List<RubricLine> rubric) implements Task {
        public Open {
            rubric = List.copyOf(rubric);
        }

        /** Returns the ids of all criteria. */
        public Set<String> criteria() {
            return rubric.stream().map(RubricLine::id).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A criterion; {@code "1"} is the id of the first. */
    record RubricLine(String id, String text, int points, String earns) {}

    /** Blanks by id, {@code "1"} being the first of the stem. */
    record Cloze(SequencedMap<String, Gap> gaps) implements Task {
        public Cloze {
            gaps = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(gaps));
        }
    }

    /** A blank: what is right in it, and why. */
    record Gap(Task part, String why) {}

    /**
     * Entries are right in one order.
     *
     * @param shown in the order shown
     * @param right the ids in the right order
     */
    record Ordering(List<Entry> shown, List<String> right, OrderingScoring scoring) implements Task {
        public Ordering {
            shown = List.copyOf(shown);
            right = List.copyOf(right);
        }
    }

    /** An entry with an id: an item to put in order, or an option to match. */
    record Entry(String id, String text, String why) {}

    /** Each left has one right. */
    record Matching(List<Left> lefts, List<Entry> rights) implements Task {
        public Matching {
            lefts = List.copyOf(lefts);
            rights = List.copyOf(rights);
        }
    }

    /**
     * A left side to be matched.
     *
     * @param id  {@code "1"} is the first
     * @param key the id of the right side that belongs to it
     */
    record Left(String id, String text, String key, String why) {}
}
