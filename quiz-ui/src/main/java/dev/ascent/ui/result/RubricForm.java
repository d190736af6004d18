package dev.ascent.ui.result;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.ascent.core.grade.RubricScore;
import dev.ascent.core.grade.RubricScore.Scorer;
import dev.ascent.core.variant.Task;
import dev.ascent.server.attempt.Result.Reviewed;
import dev.ascent.ui.element.Markdown;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The criteria of an open answer, ticked by the candidate or by a reviewer. */
final class RubricForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Checkbox> boxes = new LinkedHashMap<>();

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
        for (Task.RubricLine line : task.rubric()) {
            Checkbox box = new Checkbox(
                    text("rubric.criterion", Markdown.plain(line.text()), line.points()),
                    known.filter(scored -> scored.met().contains(line.id())).isPresent());
            boxes.put(line.id(), box);
            add(box);
        }
        Button save = new Button(text("rubric.save"), event -> score.accept(ticked()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(save);
    }

    private Set<String> ticked() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
