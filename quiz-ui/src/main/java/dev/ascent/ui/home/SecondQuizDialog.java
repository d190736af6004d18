package dev.ascent.ui.home;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.ui.element.SafeDialog;
import dev.ascent.ui.take.TakeView;
import java.util.List;

/** Says before a quiz is started that the clock of another one runs. */
final class SecondQuizDialog {

    private SecondQuizDialog() {}

    /**
     * Opens the dialog.
     *
     * @param others the quizzes whose clocks run, newest first; at least one
     */
    static void open(List<AttemptSummary> others, RunningQuizzes running, Runnable start) {
        String newest = others.getFirst().id().toString();
        SafeDialog dialog = new SafeDialog(
                text("second.title"),
                text("home.continue"),
                () -> UI.getCurrent().navigate(TakeView.class, newest));
        Div body = new Div();
        others.forEach(attempt -> body.add(new Paragraph(text("second.left", attempt.title(), running.left(attempt)))));
        body.add(new Paragraph(text("second.consequence")));
        dialog.setText(body);
        dialog.offer(text("second.start"), start);
        dialog.setCancelButton(text("cancel"), event -> {});
        dialog.setCancelable(true);
        dialog.open();
    }
}
