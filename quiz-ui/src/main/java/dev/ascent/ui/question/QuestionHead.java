package dev.ascent.ui.question;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.ascent.core.variant.Prompt;
import java.io.Serial;
import java.util.Optional;

/** Which question this is, of which topic and level: where reading begins. */
public final class QuestionHead extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Shows it.
     *
     * @param number from 1
     * @param note what else is to be said
     */
    public QuestionHead(int number, Prompt prompt, Optional<String> note) {
        H2 head = new H2(text("ask.question", number));
        head.getElement().setAttribute("tabindex", "-1");
        Div meta = new Div(
                head,
                tag(prompt.topic().title()),
                tag(text("level." + prompt.level().id())));
        note.ifPresent(words -> meta.add(new Span(words)));
        meta.addClassName("meta");
        add(meta);
        addClassName("question");
    }

    private static Span tag(String words) {
        Span tag = new Span(words);
        tag.addClassName("tag");
        return tag;
    }
}
