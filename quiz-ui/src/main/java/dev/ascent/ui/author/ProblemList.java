package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.ascent.core.bank.Problem;
import java.io.Serial;
import java.util.List;
import java.util.function.Consumer;

/** Problems with their place; choosing one leads there. */
final class ProblemList extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private transient Consumer<Problem> chosen = problem -> {};

    ProblemList() {
        addClassName("problems");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Calls the consumer with the problem whose place was chosen. */
    void onChoice(Consumer<Problem> consumer) {
        chosen = consumer;
    }

    void show(List<Problem> problems, boolean withFile) {
        removeAll();
        if (problems.isEmpty()) {
            Span fine = new Span("✓ " + text("problems.none"));
            fine.addClassName("fine");
            add(fine);
            return;
        }
        UnorderedList list = new UnorderedList();
        problems.forEach(problem -> list.add(item(problem, withFile)));
        add(list);
    }

    private ListItem item(Problem problem, boolean withFile) {
        String place = text("problems.place", problem.line(), problem.column());
        Span kind = new Span(text(problem.isError() ? "problems.error" : "problems.warning"));
        kind.addClassNames("tag", problem.isError() ? "bad" : "warn");
        Span message = new Span(problem.message());
        if (withFile) {
            return new ListItem(kind, new Span(" " + problem.file() + " " + place + ": "), message);
        }
        NativeButton jump = new NativeButton(place, event -> chosen.accept(problem));
        jump.addClassName("jump");
        return new ListItem(kind, jump, message);
    }
}
