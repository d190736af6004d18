package dev.ascent.ui.result;

import static dev.ascent.ui.result.Voice.voiced;
import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.ascent.core.feedback.Advice;
import dev.ascent.ui.element.RichText;
import dev.ascent.ui.question.ReviewPart;
import java.io.Serial;
import java.util.List;

/** What to study next: each topic with the reason, what interviewers look for, and what to read. */
public final class PlanPart extends Section {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Shows the plan in the order given.
     *
     * @param own whether it is the plan of the person who looks
     */
    public PlanPart(List<Advice> plan, boolean own) {
        super(new H2(text("result.plan")));
        addClassName("card");
        if (plan.isEmpty()) {
            add(new Paragraph(voiced(own, "result.plan.none")));
        } else {
            OrderedList list = new OrderedList();
            list.addClassName("plan");
            plan.forEach(advice -> list.add(item(advice, own)));
            add(list);
        }
    }

    private static ListItem item(Advice advice, boolean own) {
        Span topic = new Span(advice.topic().title());
        topic.addClassName("strong");
        Span phase =
                new Span(" · " + text("result.phase", advice.topic().phase().number()));
        phase.addClassName("quiet");
        ListItem item = new ListItem(topic, phase, new Paragraph(StudyReason.of(advice, own)));
        advice.looksFor().ifPresent(words -> {
            RichText looksFor = RichText.block(words);
            looksFor.addClassName("quiet");
            item.add(looksFor);
        });
        if (!advice.resources().isEmpty()) {
            item.add(ReviewPart.references(advice.resources()));
        }
        return item;
    }
}
