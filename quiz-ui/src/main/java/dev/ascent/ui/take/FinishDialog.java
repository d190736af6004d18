package dev.ascent.ui.take;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Asks before handing in, and says what is unanswered, flagged or not saved. */
final class FinishDialog extends ConfirmDialog {

    @Serial
    private static final long serialVersionUID = 1L;

    FinishDialog(List<Integer> unanswered, Collection<Integer> flagged, boolean allSaved, Runnable handIn) {
        setHeader(text("finish.title"));
        Div body = new Div();
        body.add(new Paragraph(
                unanswered.isEmpty() ? text("finish.complete") : text("finish.unanswered", numbers(unanswered))));
        if (!flagged.isEmpty()) {
            body.add(new Paragraph(text("finish.flagged", numbers(flagged))));
        }
        if (!allSaved) {
            body.add(new Paragraph(text("finish.unsaved")));
        }
        body.add(new Paragraph(text("finish.consequence")));
        setText(body);
        setConfirmButton(text("finish.confirm"), event -> handIn.run());
        setCancelButton(text("finish.cancel"), event -> close());
        setCancelable(true);
    }

    private static String numbers(Collection<Integer> slots) {
        return slots.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
