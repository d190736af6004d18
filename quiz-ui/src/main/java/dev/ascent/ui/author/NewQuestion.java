package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.ascent.core.question.Kind;
import java.io.Serial;
import java.util.function.Predicate;

/** Asks for the id of a new question and opens the editor. */
final class NewQuestion extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Predicate<String> taken;

    /** The predicate says whether an id is taken. */
    NewQuestion(Predicate<String> taken) {
        this.taken = taken;
        Button open = new Button(text("new.button"), event -> ask());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        add(open);
    }

    private void ask() {
        Dialog dialog = new Dialog(text("new.title"));
        TextField id = new TextField(text("new.id"));
        id.setHelperText(text("new.help"));
        id.setManualValidation(true);
        id.focus();
        Select<Kind> kind = new Select<>();
        kind.setLabel(text("bank.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> text("kind." + one.id()));
        kind.setValue(Kind.SINGLE_CHOICE);
        kind.setHelperText(text("new.kind"));
        Button create = new Button(text("new.create"), event -> {
            boolean sound = id.getValue().matches(EditorView.ID);
            if (sound && !taken.test(id.getValue())) {
                dialog.close();
                UI.getCurrent()
                        .navigate(
                                EditorView.class,
                                id.getValue(),
                                QueryParameters.of(
                                        EditorView.KIND, kind.getValue().id()));
            } else {
                id.setErrorMessage(text(sound ? "new.taken" : "new.help"));
                id.setInvalid(true);
            }
        });
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        dialog.add(id, kind);
        dialog.getFooter().add(new Button(text("cancel"), event -> dialog.close()), create);
        dialog.open();
    }
}
