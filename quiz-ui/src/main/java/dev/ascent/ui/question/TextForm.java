package dev.ascent.ui.question;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Prompt;
import java.io.Serial;
import java.util.Optional;
import java.util.function.Consumer;

/** One field for a number or a short text. */
final class TextForm extends AnswerForm {

    @Serial
    private static final long serialVersionUID = 1L;

    private final TextField field;

    TextForm(Prompt prompt, Response response, Consumer<Response> changed) {
        super(changed);
        boolean number = prompt.kind() == Kind.NUMERIC;
        boolean shape = prompt.kind() == Kind.SHAPE;
        field = field(text(number ? "answer.number" : shape ? "answer.shape" : "answer.text"), number, prompt.unit());
        if (number || shape) {
            field.setHelperText(text(number ? "answer.number.help" : "answer.shape.help"));
        }
        show(response);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                tell(event.getValue().isBlank() ? new Response.None() : new Response.Text(event.getValue()));
            }
        });
        add(field);
    }

    static TextField field(String label, boolean number, Optional<String> unit) {
        TextField field = new TextField(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(600);
        field.setMaxLength(500);
        field.getElement().setAttribute("autocomplete", "off");
        field.getElement().setAttribute("spellcheck", "false");
        field.addClassName("short");
        unit.ifPresent(name -> field.setSuffixComponent(new Span(name)));
        return field;
    }

    @Override
    public void show(Response response) {
        field.setValue(response instanceof Response.Text typed ? typed.text() : "");
    }
}
