package dev.ascent.ui.result;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.io.Serial;
import java.util.List;

/** Every question with its answer, or only those that were not fully right. */
public final class QuestionsPart extends Section {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Shows these questions in the order given. */
    public QuestionsPart(List<ReviewedQuestion> questions) {
        Checkbox only = new Checkbox(text("result.only"));
        only.addValueChangeListener(
                event -> questions.forEach(one -> one.setVisible(!event.getValue() || !one.isRight())));
        add(new H2(text("result.questions")), only);
        addClassNames("card", "questions");
        questions.forEach(this::add);
    }
}
