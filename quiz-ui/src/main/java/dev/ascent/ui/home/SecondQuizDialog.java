package dev.ascent.ui.home;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.ui.take.TakeView;
import java.io.Serial;
import java.util.List;

/** Says before a quiz is started that the clock of another one runs. */
final class SecondQuizDialog extends ConfirmDialog {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Makes the dialog.
     *
     * @param open the quizzes whose clocks run, newest first; at least one
     */
    SecondQuizDialog(List<AttemptSummary> open, RunningQuizzes running, Runnable start) {
        setHeader(text("second.title"));
        Div body = new Div();
        open.forEach(attempt -> body.add(new Paragraph(text("second.left", attempt.title(), running.left(attempt)))));
        body.add(new Paragraph(text("second.consequence")));
        setText(body);
        String newest = open.getFirst().id().toString();
        setConfirmButton(text("home.continue"), event -> UI.getCurrent().navigate(TakeView.class, newest));
        setRejectButton(text("second.start"), event -> start.run());
        setRejectButtonTheme("tertiary");
        setRejectable(true);
        setCancelButton(text("cancel"), event -> close());
        setCancelable(true);
    }
}
