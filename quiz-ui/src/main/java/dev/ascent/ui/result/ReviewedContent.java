package dev.ascent.ui.result;

import static dev.ascent.ui.result.Voice.voiced;
import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.ascent.core.feedback.Answered;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.grade.Verdict.PartVerdict;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import dev.ascent.server.attempt.Result.Reviewed;
import dev.ascent.ui.element.RichText;
import dev.ascent.ui.element.Scrolling;
import dev.ascent.ui.question.ReviewPart;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All about one answered question: what was asked and answered, the verdict's reasons, the key and where to read on. */
public final class ReviewedContent extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Shows an answer of the person who looks, without a way to score it. */
    public ReviewedContent(Reviewed reviewed) {
        this(reviewed, true, Optional.empty());
    }

    /**
     * Shows the answer.
     *
     * @param own    whether it is the answer of the person who looks
     * @param rubric where an open answer is scored
     */
    ReviewedContent(Reviewed reviewed, boolean own, Optional<Component> rubric) {
        addClassName("reviewed-content");
        add(RichText.block(reviewed.prompt().stem()));
        if (!reviewed.prompt().lines().isEmpty()) {
            add(snippet(reviewed.prompt().lines()));
        }
        add(new H3(voiced(own, "review.yours")), given(reviewed));
        if (reviewed.answered().verdict() instanceof Verdict.Graded graded) {
            add(earned(reviewed.answered(), graded));
            graded.misconceptions().forEach(misconception -> {
                RichText says = RichText.block(misconception.says());
                says.addClassNames("note", "warn");
                add(says);
            });
        }
        rubric.ifPresent(this::add);
        add(new ReviewPart(reviewed.review(), chosen(reviewed.answered().response()), parts(reviewed)));
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
    private static Component given(Reviewed reviewed) {
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
        return new Scrolling(list, text("review.snippet"));
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
