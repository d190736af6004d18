package dev.ascent.ui.account;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;

/** Fields for a name, an e-mail address and a password that a password manager recognises, and a button below. */
final class CredentialForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(text("account.name"));
    private final EmailField email = new EmailField(text("account.email"));
    private final PasswordField password = new PasswordField(text("account.password"));
    private final Div message = new Div();

    CredentialForm(boolean registers, Runnable action) {
        addClassNames("card", "stack");
        name.getElement().setAttribute("autocomplete", "name");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(120);
        email.getElement().setAttribute("autocomplete", "username");
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        password.getElement().setAttribute("autocomplete", registers ? "new-password" : "current-password");
        password.setRequiredIndicatorVisible(true);
        message.addClassNames("note", "bad");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        Button submit = new Button(text(registers ? "register.submit" : "signin.submit"), event -> action.run());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        add(message);
        if (registers) {
            password.setHelperText(text("account.password.help"));
            add(name);
        }
        add(email, password, submit);
    }

    String name() {
        return name.getValue();
    }

    String email() {
        return email.getValue();
    }

    String password() {
        return password.getValue();
    }

    void clearFaults() {
        message.setVisible(false);
        name.setInvalid(false);
        email.setInvalid(false);
        password.setInvalid(false);
    }

    void say(String words) {
        message.setText(words);
        message.setVisible(true);
    }

    void fault(String field, String words) {
        switch (field) {
            case "name" -> {
                name.setErrorMessage(words);
                name.setInvalid(true);
            }
            case "email" -> {
                email.setErrorMessage(words);
                email.setInvalid(true);
            }
            case "password" -> {
                password.setErrorMessage(words);
                password.setInvalid(true);
            }
            default -> say(words);
        }
    }
}
