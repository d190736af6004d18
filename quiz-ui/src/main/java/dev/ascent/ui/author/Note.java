package dev.ascent.ui.author;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;

/** What came of the last deed, spoken as well, with a way to undo it where there is one. */
final class Note extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    Note() {
        getElement().setAttribute("role", "status");
    }

    /** Says it; the tone is good, warn, bad or empty. */
    void say(String tone, String words) {
        removeAll();
        setClassName("note " + tone);
        add(new Span(words));
    }

    /** Says it and offers a button. */
    void say(String tone, String words, String action, Runnable deed) {
        say(tone, words);
        add(new Button(action, event -> deed.run()));
    }
}
