package dev.ascent.ui.question;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.ascent.core.grade.Verdict.PartVerdict;
import dev.ascent.core.question.Reference;
import dev.ascent.core.variant.Review;
import dev.ascent.core.variant.Review.ReviewedOption;
import dev.ascent.core.variant.Review.ReviewedPart;
import dev.ascent.ui.element.RichText;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The key of a question with every reason, the solution and the references. */
public final class ReviewPart extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Shows a review without anybody's answer. */
    public ReviewPart(Review review) {
        this(review, Set.of(), List.of());
    }

    /**
     * Shows a review of an answer.
     *
     * @param chosen  the ids of the options that were chosen
     * @param verdicts on the parts, where they were judged one by one
     */
    public ReviewPart(Review review, Set<String> chosen, List<PartVerdict> verdicts) {
        addClassName("review");
        section(text("review.answer"), RichText.block(review.answer()));
        if (!review.options().isEmpty()) {
            Div options = new Div();
            review.options().forEach(option -> options.add(option(option, chosen.contains(option.id()))));
            section(text("review.options"), options);
        }
        if (!review.parts().isEmpty()) {
            Div parts = new Div();
            for (ReviewedPart part : review.parts()) {
                parts.add(part(
                        part,
                        verdicts.stream()
                                .filter(one -> one.id().equals(part.id()))
                                .findFirst()));
            }
            section(text("review.parts"), parts);
        }
        section(text("review.solution"), RichText.block(review.solution()));
        if (!review.references().isEmpty()) {
            section(text("review.references"), references(review.references()));
        }
    }

    private void section(String head, Component content) {
        add(new H3(head), content);
    }

    private static Component option(ReviewedOption option, boolean chosen) {
        Span mark = mark(option.correct());
        Div words = new Div(RichText.inline(option.text()));
        if (chosen) {
            Span yours = new Span(text("review.chosen"));
            yours.addClassNames("tag", option.correct() ? "good" : "bad");
            words.add(yours);
        }
        RichText why = RichText.block(option.why());
        why.addClassName("why");
        words.add(why);
        Div row = new Div(mark, words);
        row.addClassNames("review-option", option.correct() ? "right" : "wrong");
        return row;
    }

    private static Component part(ReviewedPart part, Optional<PartVerdict> verdict) {
        RichText why = RichText.block(part.why());
        why.addClassName("why");
        Div head = new Div(RichText.inline(part.label()), new Span(" → "), RichText.inline(part.key()));
        Div row = new Div();
        row.addClassName("review-option");
        verdict.ifPresent(judged -> {
            row.add(mark(judged.right()));
            row.addClassName(judged.right() ? "right" : "wrong");
            if (judged.carried()) {
                Span carried = new Span(text("review.carried"));
                carried.addClassNames("tag", "warn");
                head.add(carried);
            }
        });
        Div words = new Div(head, why);
        part.options().forEach(option -> words.add(reason(option)));
        row.add(words);
        return row;
    }

    /** An option of a blank in a line, with its reason. */
    private static Component reason(ReviewedOption option) {
        RichText why = RichText.block(option.why());
        why.addClassName("why");
        Div line = new Div(mark(option.correct()), new Div(RichText.inline(option.text()), why));
        line.addClassNames("reason", option.correct() ? "right" : "wrong");
        return line;
    }

    private static Span mark(boolean right) {
        Span mark = new Span(right ? "✓" : "✗");
        mark.addClassName("mark");
        mark.getElement().setAttribute("role", "img");
        mark.getElement().setAttribute("aria-label", text(right ? "review.right" : "review.wrong"));
        return mark;
    }

    /** References as a list of links. */
    public static UnorderedList references(List<Reference> references) {
        UnorderedList list = new UnorderedList();
        for (Reference reference : references) {
            String url = reference.url().orElse("");
            if (url.startsWith("https://") || url.startsWith("http://")) {
                Anchor link = new Anchor(url, reference.title());
                link.getElement().setAttribute("rel", "noopener noreferrer");
                link.getElement().setAttribute("target", "_blank");
                list.add(new ListItem(link));
            } else {
                list.add(new ListItem(reference.title()));
            }
        }
        return list;
    }
}
