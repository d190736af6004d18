package dev.ascent.ui.result;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.ascent.core.feedback.Answered;
import dev.ascent.core.grade.Outcome;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.grade.Verdict.PartVerdict;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import dev.ascent.server.attempt.Result.Reviewed;
import dev.ascent.ui.element.RichText;
import dev.ascent.ui.question.ReviewPart;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One question of a result: its verdict in a line, and all about it when opened. */
final class ReviewedQuestion extends NativeDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean right;
    private boolean filled;

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
        Span verdict = new Span(text("outcome." + outcome.id()));
        verdict.addClassNames("tag", tone(outcome));
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
        Div content = new Div();
        setContent(content);
        // Long texts are sent when somebody wants to read them.
        addToggleListener(event -> {
            if (event.isOpened() && !filled) {
                filled = true;
                fill(content, reviewed, own, score);
            }
        });
    }

    private static Outcome outcome(Reviewed reviewed) {
        return reviewed.answered().verdict().outcome();
    }

    boolean isRight() {
        return right;
    }

    private static String tone(Outcome outcome) {
        return switch (outcome) {
            case RIGHT -> "good";
            case PARTLY -> "warn";
            case AWAITING -> "warn";
            case WRONG, UNREADABLE, UNANSWERED -> "bad";
        };
    }

    private static void fill(Div content, Reviewed reviewed, boolean own, Consumer<Set<String>> score) {
        content.addClassName("reviewed-content");
        content.add(RichText.block(reviewed.prompt().stem()));
        if (!reviewed.prompt().lines().isEmpty()) {
            content.add(snippet(reviewed.prompt().lines()));
        }
        content.add(new H3(text("review.yours")), yours(reviewed));
        if (reviewed.answered().verdict() instanceof Verdict.Graded graded) {
            content.add(earned(reviewed.answered(), graded));
            graded.misconceptions().forEach(misconception -> {
                RichText says = RichText.block(misconception.says());
                says.addClassNames("note", "warn");
                content.add(says);
            });
        }
        boolean written =
                !(reviewed.answered().response() instanceof Response.None) && outcome(reviewed) != Outcome.UNREADABLE;
        if (written && reviewed.answered().variant().task() instanceof Task.Open open) {
            content.add(new RubricForm(reviewed, open, own, score));
        }
        content.add(new ReviewPart(reviewed.review(), chosen(reviewed.answered().response()), parts(reviewed)));
    }

    /** Which rule was applied, and where certainty or a wrong choice moved the points: how. */
    private static Component earned(Answered answered, Verdict.Graded graded) {
        StringBuilder words = new StringBuilder(text("review.rule", graded.rule()));
        boolean moved = answered.earned().compareTo(answered.right()) != 0;
        if (moved || answered.confidence().isPresent()) {
            String how = answered.confidence()
                    .map(stated -> text("review.moved.certainty", stated.grade()))
                    .orElse(text("review.moved"));
            words.append(' ')
                    .append(text(
                            "review.earned", how, Formats.number(answered.earned()), Formats.number(answered.right())));
        }
        Span rule = new Span(words.toString());
        rule.addClassName("quiet");
        return rule;
    }

    /** What somebody wrote in words of their own is shown as it is; all else as Markdown. */
    private static Component yours(Reviewed reviewed) {
        Response response = reviewed.answered().response();
        if (response instanceof Response.Text(String words)
                && reviewed.answered().variant().task() instanceof Task.Open) {
            Div typed = new Div(words);
            typed.addClassName("typed");
            return typed;
        }
        return response instanceof Response.None
                ? new Span(text("outcome.unanswered"))
                : RichText.block(reviewed.described());
    }

    private static Component snippet(List<String> lines) {
        OrderedList list = new OrderedList();
        list.addClassName("snippet");
        for (String line : lines) {
            ListItem item = new ListItem();
            item.getElement().appendChild(new Element("code").setText(line));
            list.add(item);
        }
        return list;
    }

    private static List<PartVerdict> parts(Reviewed reviewed) {
        return reviewed.answered().verdict() instanceof Verdict.Graded graded ? graded.parts() : List.of();
    }

    private static Set<String> chosen(Response response) {
        return switch (response) {
            case Response.Text one -> Set.of(one.text());
            case Response.Ids some -> Set.copyOf(some.ids());
            case Response.None none -> Set.of();
            case Response.Lines(var numbers) ->
                numbers.stream().map(String::valueOf).collect(Collectors.toSet());
            case Response.Blanks blanks -> Set.of();
        };
    }
}
