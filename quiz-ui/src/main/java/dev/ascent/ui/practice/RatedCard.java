package dev.ascent.ui.practice;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.ascent.core.schedule.Rating;
import dev.ascent.server.practice.CheckedCard;
import dev.ascent.ui.element.Keys;
import dev.ascent.ui.question.OutcomeTag;
import dev.ascent.ui.result.ReviewedContent;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** A question that was answered: what was right and why, and how well one remembered it. */
final class RatedCard extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Shows the card; {@code rate} takes the candidate's word. */
    RatedCard(CheckedCard card, Consumer<Rating> rate) {
        Span saved = new Span("✓ " + text("take.saved", Formats.time(card.answeredAt())));
        saved.addClassName("saved");
        Div verdict =
                new Div(new OutcomeTag(card.question().answered().verdict().outcome()), saved);
        verdict.addClassName("tags");
        add(verdict, new ReviewedContent(card.question()), ratings(card, rate));
    }

    private static Div ratings(CheckedCard card, Consumer<Rating> rate) {
        Div buttons = new Div();
        buttons.addClassName("ratings-row");
        Keys keys = new Keys();
        for (Rating rating : Rating.values()) {
            buttons.add(button(card, rating, rate));
            keys.on(String.valueOf(rating.grade()), () -> rate.accept(rating));
        }
        H3 head = new H3(text("reviews.rate"));
        head.setId("rate");
        Paragraph hint = new Paragraph(card.suggested()
                .map(rating -> text("reviews.suggested", name(rating)))
                .orElseGet(() -> text("reviews.compare")));
        hint.addClassName("quiet");
        Div part = new Div(head, hint, buttons, keys);
        part.addClassName("ratings");
        part.getElement().setAttribute("role", "group");
        part.getElement().setAttribute("aria-labelledby", "rate");
        return part;
    }

    private static NativeButton button(CheckedCard card, Rating rating, Consumer<Rating> rate) {
        Span key = new Span(String.valueOf(rating.grade()));
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(name(rating));
        name.addClassName("strong");
        Span days =
                new Span(text("reviews.days", Objects.requireNonNull(card.days().get(rating))));
        days.addClassName("quiet");
        NativeButton button = new NativeButton("", event -> rate.accept(rating));
        button.add(key, name, new Span(" "), days);
        button.setClassName("suggested", card.suggested().filter(rating::equals).isPresent());
        return button;
    }

    static String name(Rating rating) {
        return text("rating." + rating.name().toLowerCase(Locale.ROOT));
    }
}
