package dev.ascent.ui.take;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.time.Instant;

/**
 * Says whether all answers are in the database. The browser itself takes the tick away at the first touch of an answer;
 * only a commit brings it back.
 */
final class SaveStatus extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Span saved = new Span();
    private final Span waiting = new Span(text("take.waiting"));

    SaveStatus() {
        addClassName("save-status");
        getElement().setAttribute("role", "status");
        saved.addClassName("saved");
        waiting.addClassName("waiting");
        add(saved, waiting);
    }

    void saved(Instant at) {
        saved.setText("✓ " + text("take.saved", Formats.time(at)));
        waiting.setText(text("take.waiting"));
        getElement().executeJs("this.classList.remove('unsaved')");
    }

    void tryingAgain() {
        waiting.setText(text("take.again"));
        getElement().executeJs("this.classList.add('unsaved')");
    }

    void refused() {
        waiting.setText(text("take.refused"));
        getElement().executeJs("this.classList.add('unsaved')");
    }

    /** Takes the tick away as soon as the person touches an answer in that part of the page. */
    void watch(com.vaadin.flow.component.Component part) {
        part.getElement().executeJs("""
                        const mark = () => $0.classList.add('unsaved');
                        this.addEventListener('input', mark);
                        this.addEventListener('change', mark);
                        """, getElement());
    }
}
