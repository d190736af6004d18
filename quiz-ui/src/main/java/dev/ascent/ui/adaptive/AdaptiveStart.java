package dev.ascent.ui.adaptive;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.ascent.server.adaptive.AdaptiveTests;
import dev.ascent.server.adaptive.AdaptiveView;
import dev.ascent.server.adaptive.AdaptiveWish;
import dev.ascent.server.adaptive.Beginning;
import dev.ascent.ui.element.SafeDialog;
import dev.ascent.ui.shell.SignedIn;
import java.io.Serial;
import java.util.function.Supplier;

/** Begins an adaptive test and goes to it; asks first what becomes of one that is open. */
public final class AdaptiveStart extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient AdaptiveTests tests;
    private final Div message = new Div();

    /** A button that begins what is wished for when it is pressed. */
    public AdaptiveStart(AdaptiveTests tests, Supplier<AdaptiveWish> wish) {
        this.tests = tests;
        Button button = new Button(text("quiz.begin"), event -> begin(wish.get()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setAriaLabel(text("adaptive.start"));
        button.setDisableOnClick(true);
        button.addClickListener(event -> button.setEnabled(true));
        message.getElement().setAttribute("role", "alert");
        add(button, message);
    }

    private void begin(AdaptiveWish wish) {
        message.removeClassNames("note", "warn");
        message.setText("");
        switch (tests.begin(SignedIn.require(), wish)) {
            case Beginning.Begun begun -> open(begun.view());
            case Beginning.Running(AdaptiveView other) -> ask(other, wish);
            case Beginning.NoQuestions none -> {
                message.addClassNames("note", "warn");
                message.setText(text("adaptive.choice", 0));
            }
        }
    }

    private void ask(AdaptiveView other, AdaptiveWish wish) {
        SafeDialog dialog = new SafeDialog(text("adaptive.running.title"), text("adaptive.goon"), () -> open(other));
        dialog.setText(text("adaptive.running.text", other.test().title(), other.answered()));
        dialog.offer(text("adaptive.running.end"), () -> {
            tests.end(SignedIn.require(), other.test().id());
            begin(wish);
        });
        dialog.open();
    }

    private static void open(AdaptiveView view) {
        UI.getCurrent().navigate(AdaptiveTestView.class, view.test().id().toString());
    }
}
