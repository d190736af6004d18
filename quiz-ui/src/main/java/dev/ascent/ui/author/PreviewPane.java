package dev.ascent.ui.author;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import dev.ascent.core.grade.Grader;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Prompt;
import dev.ascent.core.variant.Variant;
import dev.ascent.ui.element.RichText;
import dev.ascent.ui.question.AnswerForm;
import dev.ascent.ui.question.ReviewPart;
import dev.ascent.ui.question.Unread;
import dev.ascent.ui.text.Formats;
import java.io.Serial;
import java.util.Optional;

/** One variant of the question as the candidate sees it, graded as one tries it, and its key on request. */
final class PreviewPane extends Section {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes the variant of a seed. */
    interface Drawing {
        Variant draw(Question question, long seed);
    }

    private final transient Drawing drawing;
    private final IntegerField seed = new IntegerField(text("preview.seed"));
    private final Checkbox withKey = new Checkbox(text("preview.key"));
    private final Div body = new Div();
    private final Div verdict = new Div();
    private transient Optional<Question> question = Optional.empty();

    PreviewPane(Drawing drawing) {
        this.drawing = drawing;
        addClassNames("card", "preview");
        seed.setValue(1);
        seed.setMin(0);
        seed.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        seed.addValueChangeListener(event -> draw());
        withKey.setValue(true);
        withKey.addValueChangeListener(event -> draw());
        Integer one = 1;
        Button another = new Button(
                text("preview.another"),
                event -> seed.setValue(Optional.ofNullable(seed.getValue()).orElse(0) + one));
        Div controls = new Div(seed, another, withKey);
        controls.addClassName("preview-controls");
        verdict.getElement().setAttribute("role", "status");
        verdict.addClassName("quiet");
        add(new H2(text("preview.title")), controls, body);
    }

    void show(Optional<Question> now) {
        question = now;
        draw();
    }

    private void draw() {
        body.removeAll();
        if (question.isEmpty()) {
            Paragraph none = new Paragraph(text("preview.none"));
            none.addClassName("quiet");
            body.add(none);
            return;
        }
        try {
            Variant variant = drawing.draw(
                    question.get(), Optional.ofNullable(seed.getValue()).orElse(1));
            show(variant);
        } catch (RuntimeException e) {
            Paragraph fault = new Paragraph(text("preview.fault", String.valueOf(e.getMessage())));
            fault.addClassNames("note", "bad");
            body.add(fault);
        }
    }

    private void show(Variant variant) {
        Prompt prompt = variant.prompt();
        Span facts = new Span(text(
                "preview.facts",
                prompt.topic().title(),
                text("level." + prompt.level().id()),
                text("kind." + prompt.kind().id())));
        facts.addClassName("quiet");
        verdict.setText(text("preview.try"));
        RichText stem = RichText.block(prompt.stem());
        stem.addClassName("stem");
        Div asked = new Div(
                facts,
                stem,
                AnswerForm.of(prompt, new Response.None(), response -> verdict.setText(judge(variant, response))),
                verdict);
        asked.addClassName("question");
        body.add(asked);
        if (withKey.getValue()) {
            body.add(new ReviewPart(variant.review()));
        }
    }

    private static String judge(Variant variant, Response response) {
        return switch (Grader.grade(variant, response)) {
            case Verdict.Graded graded -> text("preview.graded", Formats.percent(graded.share()), graded.rule());
            case Verdict.Unreadable unreadable -> Unread.words(unreadable);
            case Verdict.Awaiting awaiting -> text("preview.awaiting");
            case Verdict.Unanswered none -> text("preview.try");
        };
    }
}
