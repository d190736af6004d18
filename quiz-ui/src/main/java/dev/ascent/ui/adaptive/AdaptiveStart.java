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
import dev.ascent.server.adaptive.OpenTest;
import dev.ascent.server.ident.Id;
import dev.ascent.ui.element.SafeDialog;
import dev.ascent.ui.shell.SignedIn;
import java.io.Serial;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins an adaptive test and goes to it; asks first what becomes of one that is open. */
public final class AdaptiveStart extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(AdaptiveStart.class);

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
        say("");
        try {
            switch (tests.begin(SignedIn.require(), wish)) {
                case Beginning.Begun(AdaptiveView view) -> open(view.test().id());
                case Beginning.Running(OpenTest other) -> ask(other, wish);
                case Beginning.NoQuestions none -> say(text("adaptive.choice", 0));
            }
        } catch (RuntimeException e) {
            LOG.warn("An adaptive test could not be begun: {}", e.getMessage());
            say(text("adaptive.notbegun"));
        }
    }

    private void say(String words) {
        message.setClassName("note", !words.isEmpty());
        message.setClassName("warn", !words.isEmpty());
        message.setText(words);
    }

    private void ask(OpenTest other, AdaptiveWish wish) {
        Id id = other.test().id();
        SafeDialog dialog = new SafeDialog(text("adaptive.running.title"), text("adaptive.goon"), () -> open(id));
        dialog.setText(text("adaptive.running.text", other.test().title(), other.answered()));
        dialog.offer(text("adaptive.running.end"), () -> endAndBegin(id, wish));
        dialog.open();
    }

    private void endAndBegin(Id other, AdaptiveWish wish) {
        try {
            tests.end(SignedIn.require(), other);
            begin(wish);
        } catch (RuntimeException e) {
            LOG.warn("An adaptive test could not be ended: {}", e.getMessage());
            say(text("adaptive.notbegun"));
        }
    }

    private static void open(Id test) {
        UI.getCurrent().navigate(AdaptiveTestView.class, test.toString());
    }
}
