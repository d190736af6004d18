package dev.ascent.ui.result;

import static dev.ascent.ui.result.Voice.voiced;
import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.ascent.core.feedback.Readiness;
import dev.ascent.ui.element.TopicBars;
import dev.ascent.ui.element.TopicBars.Bar;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** For each level the chance to be ready, or what is missing to say so. */
public final class ReadinessPart extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Shows the levels in the order given.
     *
     * @param own whether it is the readiness of the person who looks
     */
    public ReadinessPart(List<Readiness> readiness, boolean own) {
        add(new H2(text("result.readiness")));
        addClassName("readiness");
        List<Bar> bars = new ArrayList<>();
        UnorderedList missing = new UnorderedList();
        missing.addClassName("quiet");
        for (Readiness one : readiness) {
            String level = text("level." + one.level().id());
            switch (one) {
                case Readiness.Estimated known ->
                    bars.add(new Bar(
                            level,
                            known.probability(),
                            known.low(),
                            known.high(),
                            null,
                            Formats.percent(known.probability())));
                case Readiness.Insufficient unknown ->
                    missing.add(new ListItem(text("result.insufficient", level, unknown.missing())));
                case Readiness.AreaLeftOut leftOut ->
                    missing.add(new ListItem(
                            text("result.left-out", level, leftOut.area().title())));
            }
        }
        if (bars.isEmpty()) {
            add(new Paragraph(voiced(own, "result.readiness.none")));
        } else {
            add(new TopicBars(voiced(own, "result.readiness.caption"), text("result.level"), bars));
        }
        if (missing.getChildren().findAny().isPresent()) {
            add(missing);
        }
    }
}
