package dev.ascent.ui.report;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import dev.ascent.server.account.Person;
import dev.ascent.server.account.Role;
import dev.ascent.server.attempt.Regrading;
import dev.ascent.server.attempt.ScoreChange;
import dev.ascent.ui.element.PlainTable;
import dev.ascent.ui.element.Scrolling;
import dev.ascent.ui.shell.Client;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Tells who would change by how much if the attempts of a quiz were graded again, and does it. */
final class RegradePart extends NativeDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Regrading regrading;
    private final transient Person person;
    private final String quiz;
    private final Div found = new Div();

    RegradePart(Regrading regrading, Person person, String quiz) {
        this.regrading = regrading;
        this.person = person;
        this.quiz = quiz;
        addClassName("card");
        setSummaryText(text("regrade.title"));
        found.getElement().setAttribute("role", "status");
        setContent(new Div(
                new Paragraph(text("regrade.lead")), new Button(text("regrade.preview"), event -> preview()), found));
    }

    private void preview() {
        Regrading.Outcome outcome = regrading.preview(person, quiz);
        show(outcome, text("regrade.would", outcome.graded(), outcome.changes().size()));
        if (!outcome.changes().isEmpty() && person.may(Role.INSTRUCTOR)) {
            Button regrade = new Button(text("regrade.do"), event -> regrade());
            regrade.setDisableOnClick(true);
            found.add(regrade);
        }
    }

    private void regrade() {
        Regrading.Outcome outcome = regrading.regrade(person, quiz, Client.address());
        show(outcome, text("regrade.done", outcome.graded(), outcome.changes().size()));
    }

    private void show(Regrading.Outcome outcome, String words) {
        found.removeAll();
        found.add(new Paragraph(words));
        if (!outcome.failed().isEmpty()) {
            Paragraph failed =
                    new Paragraph(text("regrade.failed", outcome.failed().size()));
            failed.addClassNames("note", "warn");
            found.add(failed);
        }
        if (!outcome.changes().isEmpty()) {
            PlainTable table = new PlainTable(
                    text("regrade.title"),
                    List.of(
                            text("scores.candidate"),
                            text("regrade.before"),
                            text("regrade.after"),
                            text("regrade.questions")));
            outcome.changes().forEach(change -> table.addRow(row(change)));
            found.add(new Scrolling(table));
        }
    }

    private static List<String> row(Regrading.Change change) {
        ScoreChange score = change.score();
        String questions = score.questions().stream()
                .map(one -> text(
                        "regrade.question",
                        one.slot(),
                        text("outcome." + one.verdictBefore()),
                        Formats.number(one.before()),
                        text("outcome." + one.verdictAfter()),
                        Formats.number(one.after())))
                .collect(Collectors.joining("; "));
        return List.of(
                change.candidate(),
                text("points.of", Formats.number(score.before()), score.maxBefore()),
                text("points.of", Formats.number(score.after()), score.maxAfter()),
                questions);
    }
}
