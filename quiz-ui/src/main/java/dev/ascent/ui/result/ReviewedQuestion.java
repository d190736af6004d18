package dev.ascent.ui.result;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import dev.ascent.core.grade.Outcome;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import dev.ascent.server.attempt.Result.Reviewed;
import dev.ascent.ui.question.OutcomeTag;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One question of a result: its verdict in a line, and all about it when opened. */
public final class ReviewedQuestion extends NativeDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean right;
    private final Div content = new Div();
    private final transient Supplier<ReviewedContent> filling;

    /** Shows a question of the person who looks, without a way to score it. */
    public ReviewedQuestion(Reviewed reviewed) {
        this(reviewed, true, met -> {});
    }

    /**
     * Shows a question.
     *
     * @param own   whether it is the answer of the person who looks
     * @param score takes the criteria that an open answer was found to meet
     */
    ReviewedQuestion(Reviewed reviewed, boolean own, Consumer<Set<String>> score) {
        Outcome outcome = outcome(reviewed);
        right = outcome == Outcome.RIGHT;
        addClassName("reviewed");
        Span number = new Span(text("result.number", reviewed.answered().slot()));
        number.addClassName("slot");
        Span verdict = new OutcomeTag(outcome);
        Span topic = new Span(reviewed.prompt().topic().title());
        topic.addClassName("topic");
        Span points = new Span(
                outcome == Outcome.AWAITING
                        ? text("points.awaiting", reviewed.answered().points())
                        : text(
                                "points.of",
                                Formats.number(reviewed.answered().earned()),
                                reviewed.answered().points()));
        points.addClassNames("number", "quiet");
        Div line = new Div(number, verdict, topic, points);
        reviewed.answered().confidence().filter(stated -> outcome.judged()).ifPresent(stated -> {
            Span certainty = new Span(text("review.certainty", stated.grade()));
            certainty.addClassName("quiet");
            line.addComponentAtIndex(3, certainty);
        });
        line.addClassName("reviewed-line");
        setSummary(line);
        setContent(content);
        filling = () -> new ReviewedContent(reviewed, own, rubric(reviewed, own, score));
        addToggleListener(event -> {
            if (event.isOpened()) {
                fill();
            }
        });
    }

    /** Long texts are sent when somebody wants to read them. */
    private void fill() {
        if (content.getComponentCount() == 0) {
            content.add(filling.get());
        }
    }

    /** Opens it as somebody does who wants to read all about it. */
    void open() {
        setOpen(true);
        fill();
    }

    /** Puts the reader at its line. */
    void takeFocus() {
        getElement().executeJs("const line = this.querySelector('summary'); line.focus(); line.scrollIntoView()");
    }

    private static Outcome outcome(Reviewed reviewed) {
        return reviewed.answered().verdict().outcome();
    }

    boolean isRight() {
        return right;
    }

    /** The criteria of an open answer, where something was written that they can be held against. */
    private static Optional<Component> rubric(Reviewed reviewed, boolean own, Consumer<Set<String>> score) {
        boolean written =
                !(reviewed.answered().response() instanceof Response.None) && outcome(reviewed) != Outcome.UNREADABLE;
        return written && reviewed.answered().variant().task() instanceof Task.Open open
                ? Optional.of(new RubricForm(reviewed, open, own, score))
                : Optional.empty();
    }
}
