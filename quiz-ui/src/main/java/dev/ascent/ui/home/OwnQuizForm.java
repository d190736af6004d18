package dev.ascent.ui.home;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.core.question.Topic;
import dev.ascent.server.adaptive.AdaptiveTests;
import dev.ascent.server.adaptive.AdaptiveWish;
import dev.ascent.server.attempt.CustomQuiz;
import dev.ascent.server.attempt.Foresight;
import dev.ascent.server.attempt.Starter;
import dev.ascent.ui.adaptive.AdaptiveStart;
import dev.ascent.ui.shell.Client;
import dev.ascent.ui.shell.SignedIn;
import java.io.Serial;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a quiz together, and says before it starts what the bank cannot meet. */
final class OwnQuizForm extends Section {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int USUAL = 12;

    /** So many an adaptive test mostly needs to know somebody's level. */
    private static final int USUAL_MOST = 20;

    private final transient Starter starter;
    private final transient AdaptiveTests adaptive;
    private final RadioButtonGroup<Mode> mode = new RadioButtonGroup<>(text("own.mode"));
    private final MultiSelectComboBox<Topic> topics = new MultiSelectComboBox<>(text("own.topics"));
    private final IntegerField number = new IntegerField(text("own.number"));
    private final Select<Level> level = new Select<>();
    private final Div foresight = new Div();
    private final StartButton start;
    private final AdaptiveStart startAdaptive;
    private transient Optional<Foresight.Possible> foreseen = Optional.empty();

    /** How the questions are asked. */
    private enum Mode {
        EXAM("exam"),
        ADAPTIVE("adaptive");

        private final String id;

        Mode(String id) {
            this.id = id;
        }

        String label() {
            return text("own.mode." + id);
        }
    }

    OwnQuizForm(Taxonomy taxonomy, Starter starter, AdaptiveTests adaptive, RunningQuizzes running) {
        this.starter = starter;
        this.adaptive = adaptive;
        addClassName("card");
        setId("own");
        topics.setItems(taxonomy.topics());
        topics.setItemLabelGenerator(Topic::title);
        topics.setPlaceholder(text("own.topics.all"));
        topics.setHelperText(text("own.topics.help"));
        topics.setClearButtonVisible(true);
        number.setMin(1);
        number.setMax(CustomQuiz.MOST);
        number.setStepButtonsVisible(true);
        // What is typed counts before the field is left, so that the button below never lags behind.
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.setValue(USUAL);
        level.setLabel(text("own.level"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(one -> one == null ? text("level.mixed") : text("level." + one.id()));
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(text("level.mixed"));
        mode.addClassName("own-mode");
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(Mode::label);
        mode.setValue(Mode.EXAM);
        mode.addValueChangeListener(event -> {
            boolean exam = event.getValue() == Mode.EXAM;
            level.setVisible(exam);
            number.setLabel(text(exam ? "own.number" : "own.most"));
            if (Objects.equals(number.getValue(), exam ? USUAL_MOST : USUAL)) {
                number.setValue(exam ? USUAL : USUAL_MOST);
            }
            foresee();
        });
        topics.addValueChangeListener(event -> foresee());
        number.addValueChangeListener(event -> foresee());
        level.addValueChangeListener(event -> foresee());
        foresight.getElement().setAttribute("role", "status");
        start = new StartButton(
                text("quiz.begin"),
                text("own.start"),
                () -> starter.isOpen(SignedIn.require(), quiz().orElseThrow()),
                () -> starter.start(SignedIn.require(), quiz().orElseThrow(), foreseen.orElseThrow(), Client.address()),
                running);
        startAdaptive = new AdaptiveStart(adaptive, () -> wish(quiz().orElseThrow()));
        Div fields = new Div(topics, number, level);
        fields.addClassName("own-fields");
        Div actions = new Div(start, startAdaptive);
        actions.addClassName("actions");
        Paragraph lead = new Paragraph(text("own.lead"));
        lead.addClassName("quiet");
        add(new H2(text("own.title")), lead, mode, fields, foresight, actions);
        foresee();
    }

    private Optional<CustomQuiz> quiz() {
        Integer count = number.getValue();
        if (count == null || count < 1 || count > CustomQuiz.MOST) {
            return Optional.empty();
        }
        return Optional.of(new CustomQuiz(
                topics.getValue().stream().map(Topic::id).collect(Collectors.toSet()),
                level.getOptionalValue(),
                count));
    }

    private static AdaptiveWish wish(CustomQuiz quiz) {
        return new AdaptiveWish(quiz.topics(), quiz.questions());
    }

    private void foresee() {
        foresight.removeAll();
        foreseen = Optional.empty();
        start.setVisible(false);
        startAdaptive.setVisible(false);
        Optional<CustomQuiz> quiz = quiz();
        if (quiz.isEmpty()) {
            foresight.add(new Paragraph(text("own.range", CustomQuiz.MOST)));
            return;
        }
        if (mode.getValue() == Mode.ADAPTIVE) {
            int choice = adaptive.choice(SignedIn.require(), wish(quiz.get()));
            startAdaptive.setVisible(choice > 0);
            foresight.add(new Paragraph(text("adaptive.choice", choice)));
            return;
        }
        switch (starter.foresee(SignedIn.require(), quiz.get())) {
            case Foresight.Possible possible -> {
                foreseen = Optional.of(possible);
                start.setVisible(true);
                foresight.add(new Paragraph(text("own.possible", possible.minutes())));
            }
            case Foresight.Impossible(List<String> reasons, Optional<Foresight.Offer> offer) -> {
                Div note = StartButton.reasons(reasons);
                offer.ifPresent(nearest -> note.add(
                        new Button(text("own.offer", nearest.quiz().questions()), event -> show(nearest.quiz()))));
                foresight.add(note);
            }
        }
    }

    private void show(CustomQuiz quiz) {
        number.setValue(quiz.questions());
        number.focus();
    }
}
