package dev.ascent.ui.take;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Points;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Where a candidate says how sure the answer is, with what that earns and what it costs. */
final class CertaintyForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<Confidence, Element> inputs = new EnumMap<>(Confidence.class);
    private final transient Consumer<Confidence> changed;

    /**
     * Makes the form.
     *
     * @param points  of the question
     * @param changed told of each change by the person
     */
    CertaintyForm(int points, Optional<Confidence> stated, Consumer<Confidence> changed) {
        this.changed = changed;
        Element group = new Element("fieldset");
        group.getClassList().add("certainty");
        Span key = new Span("c");
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", "true");
        group.appendChild(
                new Element("legend").appendChild(key.getElement(), new Span(text("certainty.legend")).getElement()));
        String name = "certainty-" + UUID.randomUUID();
        for (Confidence confidence : Confidence.values()) {
            group.appendChild(option(confidence, points, name));
        }
        getElement().appendChild(group);
        show(stated);
    }

    private Element option(Confidence confidence, int points, String name) {
        Element input = new Element("input");
        input.setAttribute("type", "radio");
        input.setAttribute("name", name);
        input.addPropertyChangeListener("checked", "change", event -> {
            if (event.isUserOriginated()) {
                choose(confidence);
            }
        });
        inputs.put(confidence, input);
        Span words = new Span(text("certainty.option", confidence.grade(), text("confidence." + confidence.id())));
        words.addClassName("strong");
        Span stake = new Span(
                text("certainty.stake", earned(confidence.mark(1), points), earned(confidence.mark(0), points)));
        stake.addClassName("quiet");
        Element label = new Element("label");
        label.getClassList().add("option");
        label.appendChild(input, new Div(words, stake).getElement());
        return label;
    }

    private static String earned(double mark, int points) {
        return Formats.signed(Points.earned(mark, points));
    }

    private void choose(Confidence confidence) {
        show(Optional.of(confidence));
        changed.accept(confidence);
    }

    /** Goes on to the next grade, and from the highest to the lowest. */
    void step() {
        List<Confidence> grades = List.of(Confidence.values());
        int now = stated().map(grades::indexOf).orElse(-1);
        choose(grades.get((now + 1) % grades.size()));
    }

    private Optional<Confidence> stated() {
        return inputs.entrySet().stream()
                .filter(entry -> entry.getValue().getProperty("checked", false))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Shows another certainty, as when another tab has stated it; tells nobody. */
    void show(Optional<Confidence> stated) {
        inputs.forEach((confidence, input) ->
                input.setProperty("checked", stated.filter(confidence::equals).isPresent()));
    }
}
