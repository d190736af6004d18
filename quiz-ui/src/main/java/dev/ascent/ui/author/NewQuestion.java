package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;

/** Asks for the id of a new question and opens the editor. */
final class NewQuestion extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    NewQuestion() {
        Button open = new Button(text("new.button"), event -> ask());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        add(open);
    }

    private static void ask() {
        Dialog dialog = new Dialog(text("new.title"));
        TextField id = new TextField(text("new.id"));
        id.setHelperText(text("new.help"));
        id.setPattern(EditorView.ID);
        id.setErrorMessage(text("new.help"));
        id.focus();
        Button create = new Button(text("new.create"), event -> {
            if (id.getValue().matches(EditorView.ID)) {
                dialog.close();
                UI.getCurrent().navigate(EditorView.class, id.getValue());
            } else {
                id.setInvalid(true);
            }
        });
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        dialog.add(id);
        dialog.getFooter().add(new Button(text("cancel"), event -> dialog.close()), create);
        dialog.open();
    }
}
