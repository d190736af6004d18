package dev.ascent.ui.home;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.bank.Bank;
import dev.ascent.core.question.Level;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.server.attempt.AttemptSummary;
import dev.ascent.server.attempt.Starter;
import dev.ascent.ui.question.ScoringNote;
import dev.ascent.ui.shell.SignedIn;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The bank's quizzes as cards, easiest level first, to be narrowed down by a word and by level. */
final class ReadyQuizzes extends Section {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int NAMED_TOPICS = 6;
    private static final String ANY = "any";
    private static final String MIXED = "mixed";

    /** Each card with what it can be found by. */
    private final Map<Component, Findable> cards = new LinkedHashMap<>();

    private final TextField word = new TextField(text("quizzes.find"));
    private final Select<String> level = new Select<>();
    private final Paragraph found = new Paragraph();

    private record Findable(String words, String level) implements Serializable {}

    ReadyQuizzes(Bank bank, Starter starter, RunningQuizzes running) {
        add(new H2(text("quizzes.ready")));
        List<Blueprint> quizzes = bank.quizzes().stream()
                .sorted(Comparator.<Blueprint>comparingInt(
                                quiz -> quiz.level().map(Level::ordinal).orElse(-1))
                        .thenComparing(Blueprint::title))
                .toList();
        if (quizzes.isEmpty()) {
            Div empty = new Div(new Paragraph(text("quizzes.none")));
            empty.addClassName("empty");
            add(empty);
            return;
        }
        Map<String, AttemptSummary> open = running.of(SignedIn.require()).stream()
                .collect(Collectors.toMap(AttemptSummary::quiz, attempt -> attempt, (newer, older) -> newer));
        Div shown = new Div();
        shown.addClassName("cards");
        for (Blueprint quiz : quizzes) {
            String topics = topics(quiz, bank.taxonomy());
            Component card =
                    card(quiz, topics, begin(quiz, Optional.ofNullable(open.get(quiz.id())), starter, running));
            String words = String.join(" ", quiz.title(), quiz.description(), topics, allTopics(quiz, bank.taxonomy()));
            cards.put(
                    card,
                    new Findable(
                            words.toLowerCase(Locale.ROOT),
                            quiz.level().map(Level::id).orElse(MIXED)));
            shown.add(card);
        }
        add(filters(), found, shown);
        narrow();
    }

    private Div filters() {
        word.setValueChangeMode(ValueChangeMode.LAZY);
        word.setClearButtonVisible(true);
        word.addValueChangeListener(event -> narrow());
        level.setLabel(text("quizzes.level"));
        level.setItems(
                List.of(ANY, MIXED, Level.JUNIOR.id(), Level.ENGINEER.id(), Level.SENIOR.id(), Level.PRINCIPAL.id()));
        level.setItemLabelGenerator(id -> id.equals(ANY) ? text("quizzes.level.any") : text("level." + id));
        level.setValue(ANY);
        level.addValueChangeListener(event -> narrow());
        found.getElement().setAttribute("role", "status");
        found.addClassName("quiet");
        Div filters = new Div(word, level);
        filters.addClassNames("filters", "two");
        return filters;
    }

    private void narrow() {
        String wanted = word.getValue().strip().toLowerCase(Locale.ROOT);
        long count = 0;
        for (Map.Entry<Component, Findable> card : cards.entrySet()) {
            Findable by = card.getValue();
            boolean fits = by.words().contains(wanted)
                    && (level.getValue().equals(ANY) || level.getValue().equals(by.level()));
            card.getKey().setVisible(fits);
            count += fits ? 1 : 0;
        }
        found.setText(count == 0 ? text("quizzes.nothing") : text("quizzes.found", count, cards.size()));
    }

    /** The way into a quiz, which is back where its clock runs. */
    private static Component begin(
            Blueprint quiz, Optional<AttemptSummary> open, Starter starter, RunningQuizzes running) {
        return open.<Component>map(attempt -> {
                    Span left = new Span(text("quiz.left", running.left(attempt)));
                    left.addClassName("quiet");
                    Div back = new Div(new ContinueLink(text("quiz.goon"), attempt), left);
                    back.addClassName("tags");
                    return back;
                })
                .orElseGet(() -> new StartButton(quiz, starter, running));
    }

    private static Component card(Blueprint quiz, String topics, Component begin) {
        Paragraph about = new Paragraph(topics);
        about.addClassName("quiet");
        Div actions = new Div(begin);
        actions.addClassName("actions");
        Div card = new Div(new H3(quiz.title()), new QuizFacts(quiz), new Paragraph(quiz.description()), about);
        ScoringNote.brief(quiz.scoring()).ifPresent(card::add);
        card.add(actions);
        card.addClassNames("card", "quiz");
        return card;
    }

    private static String topics(Blueprint quiz, Taxonomy taxonomy) {
        SortedSet<String> names = names(quiz, taxonomy);
        if (names.isEmpty()) {
            return text("quiz.topics.all");
        }
        String first = String.join(", ", names.stream().limit(NAMED_TOPICS).toList());
        return names.size() > NAMED_TOPICS ? text("quiz.topics.more", first, names.size() - NAMED_TOPICS) : first;
    }

    private static String allTopics(Blueprint quiz, Taxonomy taxonomy) {
        return String.join(" ", names(quiz, taxonomy));
    }

    private static SortedSet<String> names(Blueprint quiz, Taxonomy taxonomy) {
        SortedSet<String> names = new TreeSet<>();
        quiz.picks().forEach(pick -> {
            pick.selector().topics().forEach(id -> taxonomy.topic(id).ifPresent(topic -> names.add(topic.title())));
            taxonomy.areas().stream()
                    .filter(area -> pick.selector().areas().contains(area.id()))
                    .forEach(area -> names.add(area.title()));
        });
        return names;
    }
}
