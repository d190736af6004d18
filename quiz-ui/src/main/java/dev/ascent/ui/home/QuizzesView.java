package dev.ascent.ui.home;

import static dev.ascent.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.question.Taxonomy;
import dev.ascent.server.attempt.Starter;
import dev.ascent.server.catalogue.Catalogue;
import dev.ascent.ui.question.ScoringNote;
import dev.ascent.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.io.Serial;
import java.util.List;
import java.util.TreeSet;

/** What can I practise? The ready-made quizzes, and one of my own. */
@Prototype
@Route(value = "quizzes", layout = MainLayout.class)
@PermitAll
public class QuizzesView extends Div implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int NAMED_TOPICS = 6;

    QuizzesView(Catalogue catalogue, Starter starter) {
        addClassName("stack");
        Paragraph lead = new Paragraph(text("quizzes.lead"));
        lead.addClassName("lead");
        add(new Div(new H1(text("quizzes.title")), lead));
        Section ready = new Section(new H2(text("quizzes.ready")));
        List<Blueprint> quizzes = catalogue.bank().quizzes();
        if (quizzes.isEmpty()) {
            Div empty = new Div(new Paragraph(text("quizzes.none")));
            empty.addClassName("empty");
            ready.add(empty);
        } else {
            Div cards = new Div();
            cards.addClassName("cards");
            quizzes.forEach(quiz -> cards.add(card(quiz, catalogue.bank().taxonomy(), starter)));
            ready.add(cards);
        }
        add(ready, new OwnQuizForm(catalogue.bank().taxonomy(), starter));
    }

    private static Component card(Blueprint quiz, Taxonomy taxonomy, Starter starter) {
        Paragraph topics = new Paragraph(topics(quiz, taxonomy));
        topics.addClassName("quiet");
        Div actions = new Div(new StartButton(quiz, starter));
        actions.addClassName("actions");
        Div card = new Div(new H3(quiz.title()), new QuizFacts(quiz), new Paragraph(quiz.description()), topics);
        ScoringNote.brief(quiz.scoring()).ifPresent(card::add);
        card.add(actions);
        card.addClassNames("card", "quiz");
        return card;
    }

    private static String topics(Blueprint quiz, Taxonomy taxonomy) {
        TreeSet<String> names = new TreeSet<>();
        quiz.picks().forEach(pick -> {
            pick.selector().topics().forEach(id -> taxonomy.topic(id).ifPresent(topic -> names.add(topic.title())));
            taxonomy.areas().stream()
                    .filter(area -> pick.selector().areas().contains(area.id()))
                    .forEach(area -> names.add(area.title()));
        });
        if (names.isEmpty()) {
            return text("quiz.topics.all");
        }
        String first = String.join(", ", names.stream().limit(NAMED_TOPICS).toList());
        return names.size() > NAMED_TOPICS ? text("quiz.topics.more", first, names.size() - NAMED_TOPICS) : first;
    }

    @Override
    public String getPageTitle() {
        return text("nav.quizzes") + " · " + text("product");
    }
}
