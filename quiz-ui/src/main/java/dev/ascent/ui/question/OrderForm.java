package dev.ascent.ui.question;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Prompt;
import dev.ascent.core.variant.Prompt.Labelled;
import dev.ascent.ui.element.Markdown;
import dev.ascent.ui.element.RichText;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Items that are moved up and down until their order is right. */
final class OrderForm extends AnswerForm {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Map<String, ListItem> rows = new LinkedHashMap<>();
    private final transient List<String> shown;
    private transient List<String> order;
    private final OrderedList list = new OrderedList();
    private final Paragraph hint = new Paragraph(text("answer.order.hint"));
    private final Button keep = new Button(text("answer.order.keep"), event -> answer());
    private final Div spoken = new Div();

    OrderForm(Prompt prompt, Response response, Consumer<Response> changed) {
        super(changed);
        shown = prompt.options().stream().map(Labelled::id).toList();
        order = new ArrayList<>(shown);
        for (Labelled option : prompt.options()) {
            rows.put(option.id(), row(option));
        }
        list.addClassName("order");
        hint.addClassName("quiet");
        spoken.addClassName("visually-hidden");
        spoken.getElement().setAttribute("role", "status");
        add(list, hint, keep, spoken);
        show(response);
    }

    private ListItem row(Labelled option) {
        String name = Markdown.plain(option.text());
        Button up = new Button("↑", event -> move(option, -1));
        up.setAriaLabel(text("answer.order.up", name));
        Button down = new Button("↓", event -> move(option, 1));
        down.setAriaLabel(text("answer.order.down", name));
        up.addThemeVariants(ButtonVariant.TERTIARY);
        down.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(up, down);
        buttons.addClassName("moves");
        Div row = new Div(RichText.inline(option.text()), buttons);
        row.addClassName("order-row");
        return new ListItem(row);
    }

    private void move(Labelled option, int by) {
        int from = order.indexOf(option.id());
        int to = from + by;
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            arrange();
            spoken.setText(text("answer.order.moved", Markdown.plain(option.text()), to + 1, order.size()));
        }
        answer();
    }

    private void answer() {
        hint.setVisible(false);
        keep.setVisible(false);
        tell(new Response.Ids(order));
    }

    private void arrange() {
        for (int i = 0; i < order.size(); i++) {
            ListItem row = Objects.requireNonNull(rows.get(order.get(i)));
            if (list.getElement().getChildCount() <= i
                    || !list.getElement().getChild(i).equals(row.getElement())) {
                list.getElement().insertChild(i, row.getElement());
            }
        }
    }

    @Override
    public void show(Response response) {
        boolean answered = response instanceof Response.Ids ids && ids.ids().size() == shown.size();
        order = new ArrayList<>(answered ? ((Response.Ids) response).ids() : shown);
        order.retainAll(shown);
        arrange();
        hint.setVisible(!answered);
        keep.setVisible(!answered);
    }
}
