package dev.ascent.ui.question;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.dom.Element;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Prompt;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The numbered lines of a snippet, each a checkbox over the whole width; keys 1 to 9 choose among the first nine. */
final class LinesForm extends AnswerForm {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<Integer, Element> inputs = new LinkedHashMap<>();

    LinesForm(Prompt prompt, Response response, Consumer<Response> changed) {
        super(changed);
        Element group = new Element("fieldset");
        group.getClassList().add("lines");
        Element legend = new Element("legend");
        legend.setText(text("answer.lines"));
        group.appendChild(legend);
        int number = 1;
        for (String line : prompt.lines()) {
            group.appendChild(line.isBlank() ? gap(number) : line(number, line));
            number++;
        }
        getElement().appendChild(group);
        show(response);
    }

    private Element line(int number, String code) {
        Element input = new Element("input");
        input.setAttribute("type", "checkbox");
        input.setAttribute("aria-label", text("answer.lines.line", number, code.strip()));
        input.addPropertyChangeListener("checked", "change", event -> {
            if (event.isUserOriginated()) {
                tell(response());
            }
        });
        inputs.put(number, input);
        Element label = new Element("label");
        label.getClassList().add("line");
        label.appendChild(input, number(number), code(code));
        return label;
    }

    private static Element gap(int number) {
        Element gap = new Element("div");
        gap.getClassList().add("line");
        gap.getClassList().add("gap");
        gap.appendChild(number(number), code(" "));
        return gap;
    }

    private static Element number(int number) {
        Element mark = new Element("span");
        mark.getClassList().add("number");
        mark.setAttribute("aria-hidden", "true");
        mark.setText(String.valueOf(number));
        return mark;
    }

    private static Element code(String line) {
        Element code = new Element("code");
        code.setText(line);
        return code;
    }

    private Response response() {
        List<Integer> chosen = inputs.entrySet().stream()
                .filter(entry -> entry.getValue().getProperty("checked", false))
                .map(Map.Entry::getKey)
                .toList();
        return chosen.isEmpty() ? new Response.None() : new Response.Lines(chosen);
    }

    @Override
    public void press(int number) {
        if (inputs.containsKey(number)) {
            Element input = Objects.requireNonNull(inputs.get(number));
            input.setProperty("checked", !input.getProperty("checked", false));
            tell(response());
        }
    }

    @Override
    public void show(Response response) {
        List<Integer> chosen = response instanceof Response.Lines(var numbers) ? numbers : List.of();
        inputs.forEach((number, input) -> input.setProperty("checked", chosen.contains(number)));
    }
}
