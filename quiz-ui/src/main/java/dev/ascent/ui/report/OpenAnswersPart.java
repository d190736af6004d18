package dev.ascent.ui.report;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import dev.ascent.server.account.Person;
import dev.ascent.server.review.ReviewQueue;
import dev.ascent.server.review.ReviewState;
import java.io.Serial;
import java.util.Map;

/** How many open answers await scoring, and how many are scored, with the way to them. */
public final class OpenAnswersPart extends Section {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Shows the counts to somebody who may score. */
    public OpenAnswersPart(ReviewQueue queue, Person person) {
        addClassName("card");
        Map<ReviewState, Long> counts = queue.counts(person);
        RouterLink link = new RouterLink(text("queue.go"), QueueView.class);
        link.addClassName("button");
        link.setClassName("primary", counts.getOrDefault(ReviewState.AWAITING, 0L) > 0);
        Div actions = new Div(link);
        actions.addClassName("actions");
        add(
                new H2(text("queue.title")),
                new Paragraph(text(
                        "queue.counts",
                        counts.getOrDefault(ReviewState.AWAITING, 0L),
                        counts.getOrDefault(ReviewState.SELF_SCORED, 0L),
                        counts.getOrDefault(ReviewState.REVIEWED, 0L))),
                actions);
    }
}
