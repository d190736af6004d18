package dev.ascent.core.variant;

import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Topic;
import java.util.List;
import java.util.Optional;

/**
 * What a candidate is shown of a variant. It has no place for a key, a reason or a misconception, so none can be sent
 * by mistake.
 *
 * @param stem    Markdown; the blanks of a cloze are marked ①, ②, …
 * @param options to choose from, to match with or to put in order; empty for other kinds
 * @param blanks  of a cloze, the left sides of a matching or the rows of a shape chain; empty for other kinds
 * @param unit    of the number asked for
 * @param lines   of the snippet in which lines are to be chosen, plain text; empty for other kinds
 */
public record Prompt(
        Kind kind,
        Topic topic,
        Level level,
        String stem,
        List<Labelled> options,
        List<BlankPrompt> blanks,
        Optional<String> unit,
        List<String> lines) {

    public Prompt {
        lines = List.copyOf(lines);
        options = List.copyOf(options);
        blanks = List.copyOf(blanks);
    }

    /** An option: its id for the response and its text in Markdown. */
    public record Labelled(String id, String text) {}

    /**
     * A blank to fill.
     *
     * @param id      for the response
     * @param label   Markdown: the mark in the stem, or the left side to match
     * @param kind    how it is filled: numeric, short text, single choice, shape; for a matching single choice
     * @param options to choose from where it is filled by choosing and does not share the prompt's options
     */
    public record BlankPrompt(String id, String label, Kind kind, List<Labelled> options, Optional<String> unit) {
        public BlankPrompt {
            options = List.copyOf(options);
        }
    }
}
