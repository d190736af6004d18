package dev.ascent.ui.result;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.ascent.core.grade.RubricScore;
import dev.ascent.core.grade.RubricScore.Scorer;
import dev.ascent.core.variant.Task;
import dev.ascent.server.attempt.Result.Reviewed;
import dev.ascent.ui.question.CriteriaForm;
import java.io.Serial;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The criteria of an open answer, ticked by the candidate or by a reviewer. */
final class RubricForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Shows who has scored the answer, and the form for who may.
     *
     * @param own   whether it is the answer of the person who looks
     * @param score takes the criteria that were ticked
     */
    RubricForm(Reviewed reviewed, Task.Open task, boolean own, Consumer<Set<String>> score) {
        addClassName("rubric");
        Optional<RubricScore> known = reviewed.answered().rubric();
        add(new H3(text("rubric.title")));
        known.ifPresent(
                scored -> add(new Paragraph(text("rubric.by." + scored.by().id()))));
        if (own && known.filter(scored -> scored.by() == Scorer.REVIEWER).isPresent()) {
            return;
        }
        add(new Paragraph(text(own ? "rubric.own" : "rubric.review")));
        CriteriaForm criteria = new CriteriaForm(task, known, false);
        Button save =
                new Button(text("rubric.save"), event -> criteria.decided().ifPresent(score));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(criteria, save);
    }
}
