package dev.ascent.ui.adaptive;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.ascent.core.question.Response;
import dev.ascent.server.account.Person;
import dev.ascent.server.adaptive.AdaptiveTests;
import dev.ascent.server.adaptive.AdaptiveView;
import dev.ascent.server.adaptive.Answering;
import dev.ascent.server.ident.Id;
import dev.ascent.ui.element.Keys;
import dev.ascent.ui.element.SafeDialog;
import dev.ascent.ui.question.AskedQuestion;
import dev.ascent.ui.question.OutcomeTag;
import dev.ascent.ui.question.QuestionHead;
import dev.ascent.ui.question.Unread;
import dev.ascent.ui.result.ReviewedContent;
import dev.ascent.ui.result.ReviewedQuestion;
import dev.ascent.ui.shell.MainLayout;
import dev.ascent.ui.shell.SignedIn;
import dev.ascent.ui.text.Formats;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.io.Serial;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One question, then what was right and why, then the question that this answer calls for. */
@Prototype
@Route(value = "adaptive", layout = MainLayout.class)
@PermitAll
public class AdaptiveTestView extends Div implements MainLayout.Narrow, HasUrlParameter<String>, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(AdaptiveTestView.class);

    private final transient AdaptiveTests tests;
    private final transient Person person = SignedIn.require();
    private final H1 head = new H1();
    private final Paragraph status = new Paragraph();
    private final Div place = new Div();
    private final Div message = new Div();
    private final Button end = new Button(text("adaptive.end"), event -> askToEnd());
    private transient Id test = new Id(0);
    private String title = "";

    AdaptiveTestView(AdaptiveTests tests) {
        this.tests = tests;
        status.addClassName("lead");
        status.getElement().setAttribute("role", "status");
        message.addClassNames("note", "warn");
        message.getElement().setAttribute("role", "alert");
        end.addThemeVariants(ButtonVariant.TERTIARY);
        add(head, status, place, message, end);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        test = Id.parse(parameter).orElseThrow(NotFoundException::new);
        AdaptiveView view = tests.show(person, test).orElseThrow(NotFoundException::new);
        title = view.test().title();
        head.setText(title);
        if (view.asked().isEmpty()) {
            event.forwardTo(AdaptiveResultView.class, parameter);
        } else {
            show(view);
        }
    }

    /** Asks what waits for an answer, or goes to the result. */
    private void show(AdaptiveView view) {
        view.asked().ifPresentOrElse(asked -> ask(view, asked), this::toResult);
    }

    private void ask(AdaptiveView view, AdaptiveView.Asked asked) {
        status.setText(text("adaptive.status", asked.slot(), view.most()));
        fill(
                new QuestionHead(asked.slot(), asked.prompt(), Optional.empty()),
                new AskedQuestion(asked.prompt(), text("adaptive.keys"), response -> answer(asked.slot(), response)));
        if (view.answered() > 0) {
            place.add(soFar(view.answered()));
        }
    }

    /** What was answered before this question, for who wants to read it once more. */
    private Component soFar(int answered) {
        Div list = new Div();
        NativeDetails details = new NativeDetails(text("adaptive.sofar", answered), list);
        details.addToggleListener(event -> {
            if (event.isOpened() && list.getComponentCount() == 0) {
                trying(() -> tests.answered(person, test).forEach(one -> list.add(new ReviewedQuestion(one))));
            }
        });
        details.addClassName("so-far");
        return details;
    }

    private void judged(Answering.Kept kept) {
        int slot = kept.question().answered().slot();
        status.setText(
                text("adaptive.answered", kept.view().answered(), kept.view().most()));
        Span saved = new Span("✓ " + text("take.saved", Formats.time(kept.answeredAt())));
        saved.addClassName("saved");
        Div verdict =
                new Div(new OutcomeTag(kept.question().answered().verdict().outcome()), saved);
        verdict.addClassName("tags");
        Runnable goOn = () -> trying(() -> {
            show(tests.show(person, test).orElseThrow(NotFoundException::new));
            takeFocus();
        });
        boolean over = kept.view().asked().isEmpty();
        end.setVisible(!over);
        Button next = new Button(text(over ? "adaptive.result" : "adaptive.next"), event -> goOn.run());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(next);
        actions.addClassName("actions");
        fill(
                new QuestionHead(slot, kept.question().prompt(), Optional.empty()),
                verdict,
                new ReviewedContent(kept.question()),
                actions,
                new Keys().on("n", goOn).on("Enter", goOn));
        if (!kept.first()) {
            say(text("adaptive.elsewhere"));
        }
    }

    private void fill(Component... parts) {
        say("");
        place.removeAll();
        place.add(parts);
    }

    private void say(String words) {
        message.setText(words);
        message.setVisible(!words.isEmpty());
    }

    private void answer(int slot, Response response) {
        trying(() -> {
            switch (tests.answer(person, test, slot, response)) {
                case Answering.Kept kept -> {
                    judged(kept);
                    takeFocus();
                }
                case Answering.Unreadable unreadable ->
                    say(text("adaptive.unreadable", Unread.words(unreadable.verdict())));
                case Answering.HeldBack(var open) ->
                    say(text("adaptive.heldback", open.title(), Formats.moment(open.deadlineAt())));
                case Answering.Over over -> toResult();
                case Answering.NotFound none -> throw new NotFoundException();
            }
        });
    }

    private void askToEnd() {
        SafeDialog dialog = new SafeDialog(text("adaptive.end.title"), text("adaptive.end.stay"), () -> {});
        dialog.setText(text("adaptive.end.text"));
        dialog.offer(
                text("adaptive.end"),
                () -> trying(() -> {
                    tests.end(person, test);
                    toResult();
                }));
        dialog.open();
    }

    private void toResult() {
        UI.getCurrent().navigate(AdaptiveResultView.class, test.toString());
    }

    /** Does what needs the database, or says that it could not be done; what was typed stays. */
    private void trying(Runnable deed) {
        try {
            deed.run();
        } catch (NotFoundException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("An answer of an adaptive test could not be saved yet: {}", e.getMessage());
            say(text("reviews.notsaved"));
        }
    }

    private void takeFocus() {
        place.getElement().executeJs("window.scrollTo(0, 0); this.querySelector('h2')?.focus({preventScroll: true})");
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
