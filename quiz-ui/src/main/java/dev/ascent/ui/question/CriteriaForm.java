package dev.ascent.ui.question;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.ascent.core.grade.RubricScore;
import dev.ascent.core.variant.Task;
import dev.ascent.ui.element.Markdown;
import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The criteria of a rubric, to be ticked; that none is met must be ticked too, so that no score is given by accident. */
public final class CriteriaForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Task.RubricLine> rubric;
    private final List<Checkbox> boxes = new ArrayList<>();
    private final Checkbox none = new Checkbox();
    private final Paragraph sum = new Paragraph();
    private final Paragraph undecided = new Paragraph(text("criteria.undecided"));

    /**
     * The form.
     *
     * @param known what was decided before and is shown
     * @param numbered whether the numbers are shown by which {@link #toggle} ticks
     */
    public CriteriaForm(Task.Open task, Optional<RubricScore> known, boolean numbered) {
        addClassName("criteria");
        rubric = task.rubric();
        Set<String> met = known.map(RubricScore::met).orElse(Set.of());
        for (Task.RubricLine line : rubric) {
            String words = text("rubric.criterion", Markdown.plain(line.text()), line.points());
            Checkbox box = new Checkbox(
                    numbered ? text("queue.criterion", boxes.size() + 1, words) : words, met.contains(line.id()));
            box.addValueChangeListener(event -> {
                if (event.getValue()) {
                    none.setValue(false);
                }
                addUp();
            });
            boxes.add(box);
        }
        none.setLabel(numbered ? text("queue.criterion", 0, text("criteria.none")) : text("criteria.none"));
        none.setValue(known.isPresent() && met.isEmpty());
        none.addValueChangeListener(event -> {
            if (event.getValue()) {
                boxes.forEach(box -> box.setValue(false));
            }
            addUp();
        });
        sum.addClassName("strong");
        sum.getElement().setAttribute("role", "status");
        undecided.addClassNames("note", "warn");
        undecided.getElement().setAttribute("role", "alert");
        boxes.forEach(this::add);
        add(none, sum, undecided);
        addUp();
    }

    /** Ticks a criterion by its number, from 1, or takes the tick off; 0 is that none is met. */
    public void toggle(int number) {
        if (number <= boxes.size()) {
            Checkbox box = number == 0 ? none : boxes.get(number - 1);
            box.setValue(!box.getValue());
        }
    }

    /** The ids of the criteria that are met; empty, and says so, where nothing is ticked. */
    public Optional<Set<String>> decided() {
        Set<String> met = met();
        boolean decided = !met.isEmpty() || none.getValue();
        undecided.setVisible(!decided);
        return decided ? Optional.of(met) : Optional.empty();
    }

    private Set<String> met() {
        Set<String> met = new LinkedHashSet<>();
        for (int i = 0; i < rubric.size(); i++) {
            if (boxes.get(i).getValue()) {
                met.add(rubric.get(i).id());
            }
        }
        return met;
    }

    private void addUp() {
        undecided.setVisible(false);
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
