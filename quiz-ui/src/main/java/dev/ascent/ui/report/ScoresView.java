package dev.ascent.ui.report;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.ascent.server.report.ScoreReports;
import dev.ascent.server.report.ScoreReports.QuizScores;
import dev.ascent.server.review.ReviewQueue;
import dev.ascent.ui.element.PlainTable;
import dev.ascent.ui.element.Scrolling;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import dev.ascent.ui.text.Formats;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;

/** The quizzes that were taken, each with how many attempts and how they went. */
@Prototype
@Route(value = "scores", layout = MainLayout.class)
@RolesAllowed({"reviewer", "instructor"})
public class ScoresView extends Div implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    ScoresView(ScoreReports reports, ReviewQueue queue) {
        addClassName("stack");
        Paragraph lead = new Paragraph(text("scores.lead"));
        lead.addClassName("lead");
        add(new Div(new H1(text("scores.title")), lead), new OpenAnswersPart(queue, SignedIn.require()));
        List<QuizScores> quizzes = reports.quizzes(SignedIn.require());
        if (quizzes.isEmpty()) {
            Div empty = new Div(new Paragraph(text("scores.empty")));
            empty.addClassName("empty");
            add(empty);
            return;
        }
        PlainTable table = new PlainTable(
                text("scores.title"), List.of(text("scores.quiz"), text("scores.attempts"), text("scores.mean")));
        quizzes.forEach(quiz -> table.addCells(List.of(
                new RouterLink(quiz.title(), QuizScoresView.class, quiz.quiz()),
                new Span(String.valueOf(quiz.attempts())),
                new Span(Formats.percent(quiz.mean())))));
        Section card = new Section(new Scrolling(table));
        card.addClassName("card");
        add(card);
    }

    @Override
    public String getPageTitle() {
        return text("scores.title") + " · " + text("product");
    }
}
