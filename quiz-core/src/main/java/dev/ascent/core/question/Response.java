package dev.ascent.core.question;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a candidate answered, in one of the few forms that the API carries; which form belongs to which kind is the
 * grader's business, and a response of another form is unreadable, never wrong.
 */
public sealed interface Response {

    /** Nothing, or an answer that was taken back. */
    record None() implements Response {}

    /** A text: what was typed, or the id of the one option chosen. */
    record Text(String text) implements Response {}

    /** Ids, in the order given: the options chosen, or the items put in order. */
    record Ids(List<String> ids) implements Response {
        public Ids {
            ids = List.copyOf(ids);
        }
    }

    /** Numbers of lines, in ascending order. */
    record Lines(List<Integer> numbers) implements Response {
        public Lines {
            numbers = numbers.stream().sorted().distinct().toList();
        }
    }

    /** A text or an option's id for each blank that was filled, by the blank's id and in the order of ids. */
    record Blanks(Map<String, String> texts) implements Response {
        public Blanks {
            texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        }
    }
}
