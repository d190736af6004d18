package dev.ascent.ui.question;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Prompt;
import dev.ascent.core.variant.Prompt.BlankPrompt;
import dev.ascent.core.variant.Prompt.Labelled;
import dev.ascent.ui.element.Markdown;
import dev.ascent.ui.element.RichText;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A field or a list for each blank of a cloze, or for each left side of a matching. */
final class BlanksForm extends AnswerForm {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<String, HasValue<?, String>> fields = new LinkedHashMap<>();

    BlanksForm(Prompt prompt, Response response, Consumer<Response> changed) {
        super(changed);
        boolean shared = prompt.kind() == Kind.MATCHING;
        if (shared) {
            add(letters(prompt.options()));
        }
        if (prompt.kind() == Kind.SHAPE_CHAIN) {
            addClassName("chain");
        }
        for (BlankPrompt blank : prompt.blanks()) {
            add(row(blank, shared ? prompt.options() : blank.options(), shared));
        }
        show(response);
    }

    /** The right sides with a letter each, since a list to choose from cannot typeset them. */
    private static Div letters(List<Labelled> options) {
        Div list = new Div();
        list.addClassName("letters");
        char letter = 'A';
        for (Labelled option : options) {
            Span mark = new Span(String.valueOf(letter));
            mark.addClassName("key");
            list.add(new Div(mark, RichText.inline(option.text())));
            letter++;
        }
        return list;
    }

    private Div row(BlankPrompt blank, List<Labelled> options, boolean lettered) {
        String name = Markdown.plain(blank.label());
        Component field;
        if (blank.kind() == Kind.SINGLE_CHOICE) {
            field = list(blank.id(), name, options, lettered);
        } else {
            TextField typed = TextForm.field("", blank.kind() == Kind.NUMERIC, blank.unit());
            if (blank.kind() == Kind.SHAPE) {
                typed.setPlaceholder(text("answer.shape.example"));
            }
            typed.setAriaLabel(text("answer.blank", name));
            listen(blank.id(), typed);
            field = typed;
        }
        Div row = new Div(RichText.inline(blank.label()), field);
        row.addClassName("blank");
        return row;
    }

    private Select<String> list(String id, String name, List<Labelled> options, boolean lettered) {
        Select<String> list = new Select<>();
        list.setAriaLabel(text("answer.blank", name));
        list.setItems(options.stream().map(Labelled::id).toList());
        list.setItemLabelGenerator(option -> option == null ? "–" : label(options, option, lettered));
        list.setEmptySelectionAllowed(true);
        list.setEmptySelectionCaption("–");
        list.addClassName("short");
        listen(id, list);
        return list;
    }

    private static String label(List<Labelled> options, String id, boolean lettered) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).id().equals(id)) {
                String plain = Markdown.plain(options.get(i).text());
                return lettered ? (char) ('A' + i) + " · " + plain : plain;
            }
        }
        return id;
    }

    private <E extends HasValue.ValueChangeEvent<String>> void listen(String id, HasValue<E, String> field) {
        fields.put(id, field);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                tell(response());
            }
        });
    }

    private Response response() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((id, field) -> {
            String value = field.getValue();
            if (value != null && !value.isBlank()) {
                texts.put(id, value);
            }
        });
        return texts.isEmpty() ? new Response.None() : new Response.Blanks(texts);
    }

    @Override
    public void show(Response response) {
        Map<String, String> texts = response instanceof Response.Blanks blanks ? blanks.texts() : Map.of();
        fields.forEach((id, field) -> {
            String value = texts.get(id);
            if (value == null) {
                field.clear();
            } else {
                field.setValue(value);
            }
        });
    }
}
