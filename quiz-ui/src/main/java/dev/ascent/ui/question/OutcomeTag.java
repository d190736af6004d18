package dev.ascent.ui.question;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Span;
import dev.ascent.core.grade.Outcome;
import java.io.Serial;

/** What became of an answer, in a word whose colour says it too. */
public final class OutcomeTag extends Span {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the outcome. */
    public OutcomeTag(Outcome outcome) {
        super(text("outcome." + outcome.id()));
        addClassNames("tag", tone(outcome));
    }

    private static String tone(Outcome outcome) {
        return switch (outcome) {
            case RIGHT -> "good";
            case PARTLY, AWAITING -> "warn";
            case WRONG, UNREADABLE, UNANSWERED -> "bad";
        };
    }
}
