package dev.ascent.ui.home;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.ascent.core.assemble.Blueprint;
import java.io.Serial;

/** Time, number of questions and level of a quiz, as tags. */
final class QuizFacts extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    QuizFacts(Blueprint quiz) {
        addClassName("tags");
        tag(text("quiz.minutes", quiz.minutes()));
        tag(text("quiz.questions", quiz.questions()));
        tag(quiz.level().map(level -> text("level." + level.id())).orElse(text("level.mixed")));
    }

    private void tag(String words) {
        Span tag = new Span(words);
        tag.addClassName("tag");
        add(tag);
    }
}
