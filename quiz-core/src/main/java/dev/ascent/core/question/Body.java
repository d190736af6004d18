package dev.ascent.core.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What is particular to a question's kind: how it is answered and what its key is, as templates and expressions that
 * become concrete in a variant. A new kind is a record here; the compiler then names every place that must know it.
 */
public sealed interface Body {

    Kind kind();

    /** One option of several is right. */
    record SingleChoice(List<Option> options) implements Body {
        public SingleChoice {
            options = List.copyOf(options);
        }

        @Override
        public Kind kind() {
            return Kind.SINGLE_CHOICE;
        }
    }

    /** A set of options is right. */
    record MultipleChoice(List<Option> options, ChoiceScoring scoring) implements Body {
        public MultipleChoice {
            options = List.copyOf(options);
        }

        @Override
        public Kind kind() {
            return Kind.MULTIPLE_CHOICE;
        }
    }

    /**
     * A number is asked for.
     *
     * @param unit           shown beside the field and read after the number
     * @param misconceptions what typical mistakes would give
     */
    record Numeric(NumericKey key, Optional<String> unit, List<WrongNumber> misconceptions) implements Body {
        public Numeric {
            misconceptions = List.copyOf(misconceptions);
        }

        @Override
        public Kind kind() {
            return Kind.NUMERIC;
        }
    }

    /** A number that a misconception leads to, as a CEL expression. */
    record WrongNumber(String expression, Misconception misconception) {}

    /**
     * A word or phrase is asked for.
     *
     * @param accept   forms that are right, compared after normalising; the first is shown as the key
     * @param patterns RE2 patterns of further right answers
     */
    record ShortText(List<String> accept, List<String> patterns, List<WrongText> misconceptions) implements Body {
        public ShortText {
            accept = List.copyOf(accept);
            patterns = List.copyOf(patterns);
            misconceptions = List.copyOf(misconceptions);
        }

        @Override
        public Kind kind() {
            return Kind.SHORT_TEXT;
        }
    }

    /** Phrases that a misconception leads to. */
    record WrongText(List<String> accept, Misconception misconception) {
        public WrongText {
            accept = List.copyOf(accept);
        }
    }

    /** Blanks in a text or in code, by the name that stands in the stem as {@code {{name}}}, in the stem's order. */
    record Cloze(SequencedMap<String, Blank> blanks) implements Body {
        public Cloze {
            blanks = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(blanks));
        }

        @Override
        public Kind kind() {
            return Kind.CLOZE;
        }
    }

    /**
     * What a program prints is asked for.
     *
     * @param run    the program, shown to the candidate, and its output, the key
     * @param accept further right forms of the output
     */
    record CodeOutput(Run run, List<String> accept, OutputScoring scoring, List<WrongOutput> misconceptions)
            implements Body {
        public CodeOutput {
            accept = List.copyOf(accept);
            misconceptions = List.copyOf(misconceptions);
        }

        @Override
        public Kind kind() {
            return Kind.CODE_OUTPUT;
        }
    }

    /** An output that a misconception leads to, a template. */
    record WrongOutput(String prints, Misconception misconception) {}

    /**
     * The shape of a tensor is asked for.
     *
     * @param sizes   CEL expressions of ints, or names of symbols; empty for a scalar
     * @param symbols the sizes that have no number, such as that of the batch
     */
    record Shape(List<String> sizes, List<String> symbols, ShapeScoring scoring, List<WrongShape> misconceptions)
            implements Body {
        public Shape {
            sizes = List.copyOf(sizes);
            symbols = List.copyOf(symbols);
            misconceptions = List.copyOf(misconceptions);
        }

        @Override
        public Kind kind() {
            return Kind.SHAPE;
        }
    }

    /** A shape that a misconception leads to. */
    record WrongShape(List<String> sizes, Misconception misconception) {
        public WrongShape {
            sizes = List.copyOf(sizes);
        }
    }

    /** The shape after each layer of a model is asked for; {@code input} is the one before the first. */
    record ShapeChain(List<String> input, List<String> symbols, List<Layer> layers) implements Body {
        public ShapeChain {
            input = List.copyOf(input);
            symbols = List.copyOf(symbols);
            layers = List.copyOf(layers);
        }

        @Override
        public Kind kind() {
            return Kind.SHAPE_CHAIN;
        }
    }

    /** The lines of a snippet with a bug in them are asked for. */
    record CodeLine(String code, List<NotedLine> lines, LineScoring scoring) implements Body {
        public CodeLine {
            lines = List.copyOf(lines);
        }

        @Override
        public Kind kind() {
            return Kind.CODE_LINE;
        }
    }

    /**
     * Free text is asked for, as in an interview; a person scores it.
     *
     * @param model what a strong candidate would say, a Markdown template
     */
    record Open(String model, List<Criterion> rubric) implements Body {
        public Open {
            rubric = List.copyOf(rubric);
        }

        @Override
        public Kind kind() {
            return Kind.OPEN;
        }
    }

    /** Items are to be put in order; listed in the right one. */
    record Ordering(List<Item> items, OrderingScoring scoring) implements Body {
        public Ordering {
            items = List.copyOf(items);
        }

        @Override
        public Kind kind() {
            return Kind.ORDERING;
        }
    }

    /** Lefts are to be matched to rights; the distractors match nothing. */
    record Matching(List<Pair> pairs, List<Item> distractors) implements Body {
        public Matching {
            pairs = List.copyOf(pairs);
            distractors = List.copyOf(distractors);
        }

        @Override
        public Kind kind() {
            return Kind.MATCHING;
        }
    }
}
