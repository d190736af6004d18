package dev.ascent.ui.result;

import static dev.ascent.ui.result.Voice.voiced;
import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.ascent.core.feedback.MisconceptionCount;
import dev.ascent.ui.element.RichText;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Which mistaken beliefs showed themselves, how often and where. */
public final class MisconceptionsPart extends Section {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Shows them in the order given.
     *
     * @param own whether they are those of the person who looks
     */
    public MisconceptionsPart(List<MisconceptionCount> found, boolean own) {
        add(new H2(text("result.wrong")));
        addClassName("card");
        if (found.isEmpty()) {
            add(new Paragraph(voiced(own, "result.wrong.none")));
        }
        for (MisconceptionCount one : found) {
            Span times = new Span(text("result.times", one.slots().size()));
            times.addClassName("times");
            String slots = one.slots().stream().map(String::valueOf).collect(Collectors.joining(", "));
            Span where = new Span(text("result.where", slots, one.slots().size()));
            where.addClassName("quiet");
            Div row = new Div(times, new Div(RichText.block(one.misconception().says()), where));
            row.addClassName("misconception");
            add(row);
        }
    }
}
