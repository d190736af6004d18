package dev.ascent.ui.question;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.ascent.core.question.Response;
import java.io.Serial;
import java.util.function.Consumer;

/** Room for an answer in free text. Nothing that is typed is cut off: what is too long is said to be so and stays. */
final class OpenForm extends AnswerForm {

    @Serial
    private static final long serialVersionUID = 1L;

    private final TextArea area = new TextArea(text("answer.open"));

    OpenForm(Response response, Consumer<Response> changed) {
        super(changed);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(800);
        area.setMinRows(8);
        area.addClassName("open");
        show(response);
        area.addValueChangeListener(event -> {
            count(event.getValue());
            if (event.isFromClient()) {
                tell(event.getValue().isBlank() ? new Response.None() : new Response.Text(event.getValue()));
            }
        });
        add(area);
    }

    private void count(String typed) {
        long words = typed.isBlank() ? 0 : typed.strip().split("\\s+").length;
        area.setHelperText(text("answer.open.words", words));
    }

    @Override
    public void show(Response response) {
        String typed = response instanceof Response.Text(String saved) ? saved : "";
        area.setValue(typed);
        count(typed);
    }
}
