package dev.ascent.server.attempt;

import dev.ascent.core.grade.Outcome;
import dev.ascent.core.grade.RightResponse;
import dev.ascent.core.grade.SelfTest;
import dev.ascent.core.grade.Trial;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import dev.ascent.server.ident.Id;
import io.micronaut.context.BeanContext;

/** What a node tells nobody before an attempt is over: which answers are right, and which are wrong. */
public final class AnswerKey {
    private final Papers papers;

    /** The key to the attempts of the node that has these beans. */
    public AnswerKey(BeanContext beans) {
        papers = beans.getBean(Papers.class);
    }

    /** An answer that earns all of a question's points. */
    public Response right(Id attempt, int slot) {
        return RightResponse.to(task(attempt, slot));
    }

    /** An answer that can be read and earns nothing. */
    public Response wrong(Id attempt, int slot) {
        return SelfTest.trials(task(attempt, slot)).stream()
                .filter(trial -> trial.expected() == Outcome.WRONG)
                .findFirst()
                .map(Trial::response)
                .orElseThrow();
    }

    private Task task(Id attempt, int slot) {
        return papers.of(attempt.number())
                .flatMap(paper -> paper.place(slot))
                .orElseThrow()
                .variant()
                .task();
    }
}
