package dev.ascent.ui.take;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Points;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Prompt;
import dev.ascent.server.attempt.SlotView;
import dev.ascent.ui.element.RichText;
import dev.ascent.ui.question.AnswerForm;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.Optional;
import java.util.function.Consumer;

/** One question: what is asked, and the form to answer it. */
final class QuestionPane extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final H1 head;
    private final AnswerForm form;
    private final transient Optional<CertaintyForm> certainty;
    private final Div message = new Div();

    QuestionPane(
            SlotView slot,
            int slots,
            Scoring scoring,
            Answer answer,
            Consumer<Response> changed,
            Consumer<Confidence> stated) {
        addClassName("question");
        Prompt prompt = slot.prompt();
        head = new H1(text("take.question", slot.slot(), slots));
        head.getElement().setAttribute("tabindex", "-1");
        Div meta = new Div(
                head,
                tag(prompt.topic().title()),
                tag(text("level." + prompt.level().id())),
                new Span(text("take.points", slot.points())));
        meta.addClassName("meta");
        double wrong = scoring.wrong(prompt, Optional.empty());
        if (wrong < 0) {
            meta.add(tag(text(
                    "take.cost",
                    Formats.number(Points.earned(wrong, slot.points()).abs()))));
        }
        RichText stem = RichText.block(prompt.stem());
        stem.addClassName("stem");
        form = AnswerForm.of(prompt, answer.response(), changed);
        certainty = scoring.asksConfidence()
                ? Optional.of(new CertaintyForm(slot.points(), answer.confidence(), stated))
                : Optional.empty();
        message.addClassNames("note", "warn");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        add(meta, stem, form);
        certainty.ifPresent(this::add);
        add(message);
    }

    private static Span tag(String words) {
        Span tag = new Span(words);
        tag.addClassName("tag");
        return tag;
    }

    /** Chooses by number, where there is something to choose so. */
    void press(int number) {
        form.press(number);
    }

    /** Goes on to the next grade of certainty, where it is asked for. */
    void stepCertainty() {
        certainty.ifPresent(CertaintyForm::step);
    }

    /** Shows what was answered elsewhere. */
    void show(Answer answer) {
        form.show(answer.response());
        certainty.ifPresent(shown -> shown.show(answer.confidence()));
    }

    void say(String words) {
        message.setText(words);
        message.setVisible(!words.isEmpty());
    }

    /** Puts the reader at the beginning of the question. */
    void takeFocus() {
        head.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
    }
}
