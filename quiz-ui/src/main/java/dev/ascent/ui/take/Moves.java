package dev.ascent.ui.take;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.io.Serial;

/** The ways on from a question: back, on, and a mark to come back to it. */
final class Moves extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Button previous;
    private final Button flag;
    private final Button next;

    Moves(Runnable goBack, Runnable toggleFlag, Runnable goOn) {
        previous = new Button(text("take.previous"), event -> goBack.run());
        flag = new Button(text("take.flag"), event -> toggleFlag.run());
        next = new Button(text("take.next"), event -> goOn.run());
        flag.getElement().setAttribute("aria-pressed", "false");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        Div spring = new Div();
        spring.addClassName("grow");
        addClassName("moves-row");
        add(previous, flag, spring, next);
    }

    /** Fits them to the question that is shown. */
    void show(int slot, int slots, boolean flagged) {
        previous.setEnabled(slot > 1);
        next.setText(text(slot < slots ? "take.next" : "take.finish"));
        flag.setText(text(flagged ? "take.unflag" : "take.flag"));
        flag.getElement().setAttribute("aria-pressed", String.valueOf(flagged));
    }
}
