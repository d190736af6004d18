package dev.ascent.ui.report;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.ascent.core.grade.RubricScore;
import dev.ascent.core.grade.RubricScore.Scorer;
import dev.ascent.core.variant.Task;
import dev.ascent.ui.element.Markdown;
import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The criteria of a rubric with their numbers, to be ticked by mouse or by number. */
final class CriteriaForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Task.RubricLine> rubric;
    private final List<Checkbox> boxes = new ArrayList<>();
    private final Paragraph sum = new Paragraph();

    /** The form with what reviewers decided before; what the candidate ticked is not shown, so that it sways nobody. */
    CriteriaForm(Task.Open task, Optional<RubricScore> known) {
        addClassName("rubric");
        rubric = task.rubric();
        Set<String> met = known.filter(score -> score.by() == Scorer.REVIEWER)
                .map(RubricScore::met)
                .orElse(Set.of());
        for (Task.RubricLine line : rubric) {
            String words = text("rubric.criterion", Markdown.plain(line.text()), line.points());
            Checkbox box = new Checkbox(text("queue.criterion", boxes.size() + 1, words), met.contains(line.id()));
            box.addValueChangeListener(event -> addUp());
            boxes.add(box);
            add(box);
        }
        sum.addClassName("strong");
        sum.getElement().setAttribute("role", "status");
        add(sum);
        addUp();
    }

    /** Ticks a criterion by its number, from 1, or takes the tick off. */
    void toggle(int number) {
        if (number <= boxes.size()) {
            Checkbox box = boxes.get(number - 1);
            box.setValue(!box.getValue());
        }
    }

    /** The ids of the criteria that are ticked. */
    Set<String> met() {
        Set<String> met = new LinkedHashSet<>();
        for (int i = 0; i < rubric.size(); i++) {
            if (boxes.get(i).getValue()) {
                met.add(rubric.get(i).id());
            }
        }
        return met;
    }

    private void addUp() {
        Set<String> met = met();
        int earned = rubric.stream()
                .filter(line -> met.contains(line.id()))
                .mapToInt(Task.RubricLine::points)
                .sum();
        sum.setText(text(
                "queue.sum",
                earned,
                rubric.stream().mapToInt(Task.RubricLine::points).sum()));
    }
}
