package dev.ascent.ui.question;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Prompt;
import dev.ascent.core.variant.Prompt.Labelled;
import dev.ascent.ui.element.RichText;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Options over the whole width, one or several of which are chosen. */
final class ChoiceForm extends AnswerForm {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean several;
    private final transient Map<String, Element> inputs = new LinkedHashMap<>();

    ChoiceForm(Prompt prompt, Response response, Consumer<Response> changed) {
        super(changed);
        several = prompt.kind() == Kind.MULTIPLE_CHOICE;
        Element group = new Element("fieldset");
        group.getClassList().add("options");
        Element legend = new Element("legend");
        legend.setText(text(several ? "answer.several" : "answer.one"));
        legend.getClassList().add("visually-hidden");
        group.appendChild(legend);
        String name = "options-" + UUID.randomUUID();
        int number = 1;
        for (Labelled option : prompt.options()) {
            group.appendChild(option(option, number, name));
            number++;
        }
        getElement().appendChild(group);
        show(response);
    }

    private Element option(Labelled option, int number, String name) {
        Element input = new Element("input");
        input.setAttribute("type", several ? "checkbox" : "radio");
        input.setAttribute("name", name);
        input.addPropertyChangeListener("checked", "change", event -> {
            if (event.isUserOriginated()) {
                chosen(option.id());
            }
        });
        inputs.put(option.id(), input);
        Span key = new Span(String.valueOf(number));
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", "true");
        Element label = new Element("label");
        label.getClassList().add("option");
        label.appendChild(
                input, key.getElement(), RichText.inline(option.text()).getElement());
        return label;
    }

    private void chosen(String id) {
        if (!several) {
            inputs.forEach((other, input) -> input.setProperty("checked", other.equals(id)));
        }
        tell(response());
    }

    private Response response() {
        List<String> ids = inputs.entrySet().stream()
                .filter(entry -> entry.getValue().getProperty("checked", false))
                .map(Map.Entry::getKey)
                .toList();
        if (ids.isEmpty()) {
            return new Response.None();
        }
        return several ? new Response.Ids(ids) : new Response.Text(ids.getFirst());
    }

    @Override
    public void press(int number) {
        List<String> ids = List.copyOf(inputs.keySet());
        if (number >= 1 && number <= ids.size()) {
            String id = ids.get(number - 1);
            Element input = java.util.Objects.requireNonNull(inputs.get(id));
            input.setProperty("checked", !several || !input.getProperty("checked", false));
            chosen(id);
        }
    }

    @Override
    public void show(Response response) {
        List<String> ids = switch (response) {
            case Response.Text one -> List.of(one.text());
            case Response.Ids some -> some.ids();
            case Response.None none -> List.of();
            case Response.Lines lines -> List.of();
            case Response.Blanks blanks -> List.of();
        };
        inputs.forEach((id, input) -> input.setProperty("checked", ids.contains(id)));
    }
}
