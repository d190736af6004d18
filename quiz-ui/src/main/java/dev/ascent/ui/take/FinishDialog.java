package dev.ascent.ui.take;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.ascent.ui.element.Confirmation;
import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Asks before handing in, and says what is unanswered, flagged or not saved. */
final class FinishDialog extends Confirmation {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Makes the dialog.
     *
     * @param certainty whether the quiz asks how sure one is
     */
    FinishDialog(Answers answers, boolean certainty, Collection<Integer> flagged, Runnable handIn) {
        List<Integer> unanswered = answers.unanswered();
        List<Integer> unstated = certainty ? answers.unstated() : List.of();
        setHeader(text("finish.title"));
        Div body = new Div();
        Collection<Integer> unreadable = answers.unreadable();
        if (!unanswered.isEmpty()) {
            body.add(new Paragraph(text("finish.unanswered", numbers(unanswered))));
        } else if (unreadable.isEmpty()) {
            body.add(new Paragraph(text("finish.complete")));
        }
        if (!unreadable.isEmpty()) {
            body.add(new Paragraph(text("finish.unreadable", numbers(unreadable))));
        }
        if (!unstated.isEmpty()) {
            body.add(new Paragraph(text("finish.unstated", numbers(unstated))));
        }
        if (!flagged.isEmpty()) {
            body.add(new Paragraph(text("finish.flagged", numbers(flagged))));
        }
        if (!answers.allSaved()) {
            body.add(new Paragraph(text("finish.unsaved", numbers(answers.unsaved()))));
        }
        body.add(new Paragraph(text("finish.consequence")));
        setText(body);
        setConfirmButton(text("finish.confirm"), event -> handIn.run());
        setCancelButton(text("finish.cancel"), event -> close());
        setCancelable(true);
    }

    static String numbers(Collection<Integer> slots) {
        return slots.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
