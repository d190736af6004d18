package dev.ascent.ui.question;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Prompt;
import dev.ascent.ui.element.Keys;
import dev.ascent.ui.element.RichText;
import java.io.Serial;
import java.util.Set;
import java.util.function.Consumer;

/** A question with the form to answer it, where the answer is judged at once. */
public final class AskedQuestion extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int DIGITS = 9;

    /** The kinds that are answered in one line, where Enter means that it is done. */
    private static final Set<Kind> ONE_LINE = Set.of(Kind.NUMERIC, Kind.SHORT_TEXT, Kind.SHAPE);

    private transient Response response = new Response.None();
    private final Div nothing = new Div(text("ask.nothing"));

    /**
     * Asks.
     *
     * @param keys which keys there are, in words
     * @param check takes the answer; none means that the candidate does not know
     */
    public AskedQuestion(Prompt prompt, String keys, Consumer<Response> check) {
        addClassName("question");
        RichText stem = RichText.block(prompt.stem());
        stem.addClassName("stem");
        AnswerForm form = AnswerForm.of(prompt, response, given -> response = given);
        Button done = new Button(text("ask.check"), event -> checkAnswered(check));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setDisableOnClick(true);
        done.addClickListener(event -> done.setEnabled(true));
        Button unknown = new Button(text("ask.unknown"), event -> check.accept(new Response.None()));
        Div actions = new Div(done, unknown);
        actions.addClassName("actions");
        Keys pressed = new Keys().on("c", () -> checkAnswered(check)).on("Enter", () -> checkAnswered(check));
        for (int digit = 1; digit <= DIGITS; digit++) {
            int number = digit;
            pressed.on(String.valueOf(digit), () -> form.press(number));
        }
        Paragraph hint = new Paragraph(keys);
        hint.addClassName("caption");
        nothing.addClassNames("note", "warn");
        nothing.getElement().setAttribute("role", "alert");
        nothing.setVisible(false);
        add(stem, form, nothing, actions, hint, pressed);
        if (ONE_LINE.contains(prompt.kind())) {
            Shortcuts.addShortcutListener(this, () -> checkAnswered(check), Key.ENTER)
                    .listenOn(form)
                    .resetFocusOnActiveElement();
        }
    }

    /** An answer that was forgotten never says that the candidate does not know. */
    private void checkAnswered(Consumer<Response> check) {
        boolean answered = !(response instanceof Response.None);
        nothing.setVisible(!answered);
        if (answered) {
            check.accept(response);
        }
    }
}
