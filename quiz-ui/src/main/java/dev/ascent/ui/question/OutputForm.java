package dev.ascent.ui.question;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.ascent.core.question.Response;
import java.io.Serial;
import java.util.function.Consumer;

/** Lines in which every character counts: what a program prints. */
final class OutputForm extends AnswerForm {

    @Serial
    private static final long serialVersionUID = 1L;

    private final TextArea area = new TextArea(text("answer.output"));

    OutputForm(Response response, Consumer<Response> changed) {
        super(changed);
        area.setHelperText(text("answer.output.help"));
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(600);
        area.setMinRows(2);
        area.addClassName("output");
        area.getElement().setAttribute("autocomplete", "off");
        area.getElement().setAttribute("autocapitalize", "off");
        area.getElement().setAttribute("spellcheck", "false");
        show(response);
        area.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                tell(event.getValue().isBlank() ? new Response.None() : new Response.Text(event.getValue()));
            }
        });
        add(area);
    }

    @Override
    public void show(Response response) {
        area.setValue(response instanceof Response.Text typed ? typed.text() : "");
    }
}
