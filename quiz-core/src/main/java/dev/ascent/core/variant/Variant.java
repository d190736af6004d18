package dev.ascent.core.variant;

import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import java.util.Optional;

/**
 * A question made concrete: what one candidate is asked, with its key.
 *
 * @param draw     what chance decided; with the question's version it fixes all the rest
 * @param stem     Markdown, values in place; the blanks of a cloze marked ①, ②, …
 * @param program  the program that the question is about; empty where there is none
 * @param solution Markdown, values in place
 */
public record Variant(
        Question question, Draw draw, String stem, Task task, Optional<Program> program, String solution) {

    /** Returns what the candidate may see. */
    public Prompt prompt() {
        return Prompts.of(this);
    }

    /** Returns what may be seen once the answer is released. */
    public Review review() {
        return Reviews.of(this);
    }

    /** Returns a response in words, in Markdown; empty if nothing was answered. */
    public String describe(Response response) {
        return Reviews.describe(task, response);
    }
}
