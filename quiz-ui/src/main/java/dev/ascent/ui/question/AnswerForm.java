package dev.ascent.ui.question;

import com.vaadin.flow.component.html.Div;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Prompt;
import java.io.Serial;
import java.util.function.Consumer;

/** The part of a question that a person answers with. There is one for each way to answer. */
public abstract sealed class AnswerForm extends Div
        permits ChoiceForm, TextForm, OutputForm, LinesForm, OpenForm, BlanksForm, OrderForm {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Consumer<Response> changed;

    AnswerForm(Consumer<Response> changed) {
        this.changed = changed;
        addClassName("answer");
    }

    /**
     * The form for a prompt.
     *
     * @param response what was answered so far
     * @param changed told of each change by the person
     */
    public static AnswerForm of(Prompt prompt, Response response, Consumer<Response> changed) {
        return switch (prompt.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> new ChoiceForm(prompt, response, changed);
            case NUMERIC, SHORT_TEXT, SHAPE -> new TextForm(prompt, response, changed);
            case CODE_OUTPUT -> new OutputForm(response, changed);
            case CODE_LINE -> new LinesForm(prompt, response, changed);
            case OPEN -> new OpenForm(response, changed);
            case CLOZE, MATCHING, SHAPE_CHAIN -> new BlanksForm(prompt, response, changed);
            case ORDERING -> new OrderForm(prompt, response, changed);
        };
    }

    /** Chooses by number, from 1, where there is something to choose so. */
    public void press(int number) {
        // Most forms have nothing to choose by number.
    }

    /** Shows another response, as when another tab has answered; tells nobody. */
    public abstract void show(Response response);

    final void tell(Response response) {
        changed.accept(response);
    }
}
