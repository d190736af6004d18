package dev.ascent.ui.practice;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.ascent.core.question.Response;
import dev.ascent.core.schedule.Rating;
import dev.ascent.server.account.Person;
import dev.ascent.server.practice.CheckedCard;
import dev.ascent.server.practice.Checking;
import dev.ascent.server.practice.Checks;
import dev.ascent.server.practice.DueCard;
import dev.ascent.server.practice.Practice;
import dev.ascent.server.practice.PracticeQueue;
import dev.ascent.server.practice.Recall;
import dev.ascent.server.practice.Reviewing;
import dev.ascent.ui.question.AskedQuestion;
import dev.ascent.ui.question.QuestionHead;
import dev.ascent.ui.question.Unread;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import dev.ascent.ui.text.Formats;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.io.Serial;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What am I about to forget? One due question after the other: answer, read why, rate. */
@Prototype
@Route(value = "reviews", layout = MainLayout.class)
@PermitAll
public class ReviewsView extends Div implements MainLayout.Narrow, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(ReviewsView.class);

    private final transient Practice practice;
    private final transient Checks checks;
    private final transient Person person = SignedIn.require();
    private final Paragraph status = new Paragraph();
    private final Div place = new Div();
    private final Div message = new Div();
    private int done;

    ReviewsView(Practice practice, Checks checks) {
        this.practice = practice;
        this.checks = checks;
        status.addClassName("lead");
        status.getElement().setAttribute("role", "status");
        message.addClassNames("note", "warn");
        message.getElement().setAttribute("role", "alert");
        add(new H1(text("reviews.title")), status, place, message);
        next("");
    }

    /** Goes on to what is due now; says before what came of the question before. */
    private void next(String said) {
        PracticeQueue queue = practice.queue(person);
        Optional<DueCard> card = practice.first(person);
        String due = text("reviews.due", queue.due());
        status.setText(said.isEmpty() ? due : said + " " + due);
        card.ifPresentOrElse(
                found -> checks.waiting(person, found.id())
                        .ifPresentOrElse(checked -> judged(found, checked), () -> ask(found)),
                () -> show(empty(queue)));
    }

    private void show(Component... parts) {
        say("");
        place.removeAll();
        place.add(parts);
    }

    private void say(String words) {
        message.setText(words);
        message.setVisible(!words.isEmpty());
    }

    private void ask(DueCard card) {
        show(head(card), new AskedQuestion(card.prompt(), text("reviews.keys"), response -> check(card, response)));
    }

    private void judged(DueCard card, CheckedCard checked) {
        show(head(card), new RatedCard(checked, rating -> rate(checked, rating)));
    }

    private Component head(DueCard card) {
        Optional<String> times =
                card.sequence() > 1 ? Optional.of(text("reviews.times", card.sequence() - 1)) : Optional.empty();
        return new QuestionHead(done + 1, card.prompt(), times);
    }

    private void check(DueCard card, Response response) {
        trying(() -> {
            switch (checks.check(person, card.id(), card.version(), card.sequence(), response)) {
                case Checking.Kept(CheckedCard checked) -> {
                    judged(card, checked);
                    takeFocus();
                }
                case Checking.Unreadable unreadable ->
                    say(text("reviews.unreadable", Unread.words(unreadable.verdict())));
                case Checking.Stale stale -> elsewhere();
                case Checking.NotFound none -> elsewhere();
            }
        });
    }

    private void rate(CheckedCard card, Rating rating) {
        trying(() -> {
            Recall recall = new Recall.Rated(rating);
            if (practice.review(person, card.card(), card.version(), card.sequence(), recall)
                    instanceof Reviewing.Done counted) {
                done++;
                next(text("reviews.counted", RatedCard.name(rating), text("reviews.days", counted.days())));
                takeFocus();
            } else {
                elsewhere();
            }
        });
    }

    /** Another window has gone on, or the question is no longer asked. */
    private void elsewhere() {
        next(text("reviews.elsewhere"));
        takeFocus();
    }

    /** Does what needs the database, or says that it could not be done; what was typed stays. */
    private void trying(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException e) {
            LOG.warn("A review could not be saved yet: {}", e.getMessage());
            say(text("reviews.notsaved"));
        }
    }

    private void takeFocus() {
        place.getElement().executeJs("window.scrollTo(0, 0); this.querySelector('h2')?.focus({preventScroll: true})");
    }

    private Component empty(PracticeQueue queue) {
        H2 head = new H2(text(done == 0 ? "reviews.none" : "reviews.finished", done));
        head.getElement().setAttribute("tabindex", "-1");
        Anchor quizzes = new Anchor("quizzes", text("reviews.quizzes"));
        quizzes.addClassNames("button", "primary");
        Div empty = new Div(head);
        if (queue.waiting() > 0) {
            empty.add(new Paragraph(text("reviews.waiting", queue.waiting())));
        }
        if (queue.next().isPresent()) {
            empty.add(new Paragraph(
                    text("reviews.next", Formats.moment(queue.next().get()))));
        } else if (queue.waiting() == 0) {
            empty.add(new Paragraph(text("reviews.first")));
        }
        empty.add(quizzes);
        empty.addClassName("empty");
        return empty;
    }

    @Override
    public String getPageTitle() {
        return text("nav.reviews") + " · " + text("product");
    }
}
