package dev.ascent.ui.home;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.ascent.core.assemble.Blueprint;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.attempt.Starting;
import dev.ascent.ui.shell.Client;
import dev.ascent.ui.shell.SignedIn;
import dev.ascent.ui.take.TakeView;
import java.io.Serial;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Starts a quiz and goes to it, or says why it cannot be started; asks first while the clock of another one runs. */
final class StartButton extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient RunningQuizzes running;
    private final Div message = new Div();

    StartButton(Blueprint quiz, Starter starter, RunningQuizzes running) {
        this(
                text("quiz.begin"),
                text("quiz.start", quiz.title()),
                () -> starter.isOpen(SignedIn.require(), quiz.id()),
                () -> starter.start(SignedIn.require(), quiz.id(), OptionalLong.empty(), Client.address()),
                running);
    }

    /**
     * A button for any quiz.
     *
     * @param name says more than the label, to those who hear it
     * @param open whether starting goes on with an attempt
     */
    StartButton(String label, String name, BooleanSupplier open, Supplier<Starting> start, RunningQuizzes running) {
        this.running = running;
        Button button = new Button(label, event -> ask(open, start));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setAriaLabel(name);
        button.setDisableOnClick(true);
        button.addClickListener(event -> button.setEnabled(true));
        message.getElement().setAttribute("role", "alert");
        add(button, message);
    }

    private void ask(BooleanSupplier open, Supplier<Starting> start) {
        List<AttemptSummary> others = running.of(SignedIn.require());
        if (others.isEmpty() || open.getAsBoolean()) {
            begin(start.get());
        } else {
            SecondQuizDialog.open(others, running, () -> begin(start.get()));
        }
    }

    private void begin(Starting starting) {
        message.removeAll();
        switch (starting) {
            case Starting.Started started ->
                UI.getCurrent().navigate(TakeView.class, started.attempt().id().toString());
            case Starting.Infeasible infeasible -> message.add(reasons(infeasible.reasons()));
            case Starting.NoSuchQuiz none -> message.add(new Paragraph(text("quiz.gone")));
        }
    }

    static Div reasons(List<String> reasons) {
        UnorderedList list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(reason)));
        Div note = new Div(new Paragraph(text("quiz.infeasible")), list);
        note.addClassNames("note", "warn");
        return note;
    }
}
