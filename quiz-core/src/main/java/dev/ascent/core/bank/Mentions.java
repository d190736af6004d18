package dev.ascent.core.bank;

import dev.ascent.core.assemble.Blueprint;
import dev.ascent.core.assemble.Blueprint.Pick;
import dev.ascent.core.assemble.Limit;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Taxonomy;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds names and ids that stand for nothing. A limit on them would limit nothing and enemies of them keep nothing apart, without
 * a word. The linter looks for them and not the readers: a text that was published once stays readable, whatever is renamed or
 * retired after it.
 */
final class Mentions {

    private Mentions() {}

    /**
     * Looks through a quiz.
     *
     * @param questions tells of an id whether there is such a question
     */
    static List<Problem> in(Blueprint quiz, String file, String text, Taxonomy taxonomy, Predicate<String> questions) {
        Problems problems = new Problems(file);
        SourceText source = new SourceText(text);
        Stream.concat(
                        quiz.picks().stream().map(Pick::selector),
                        quiz.rules().limits().stream().map(Limit::selector))
                .flatMap(selector -> selector.names().stream())
                .distinct()
                .filter(name -> taxonomy.topics().stream()
                        .noneMatch(topic -> topic.names().contains(name)))
                .forEach(name -> problems.add(
                        Code.B008, source.find(name, 0), "no topic of the taxonomy has a name `" + name + "`"));
        List<String> enemies =
                quiz.rules().enemies().stream().flatMap(Set::stream).distinct().toList();
        enemies(enemies, source, problems, questions);
        return problems.found();
    }

    /**
     * Looks through a question.
     *
     * @param questions tells of an id whether there is such a question
     */
    static List<Problem> in(Question question, String file, String text, Predicate<String> questions) {
        if (question.enemies().isEmpty()) {
            return List.of();
        }
        Problems problems = new Problems(file);
        enemies(question.enemies(), new SourceText(text), problems, questions);
        return problems.found();
    }

    private static void enemies(
            Collection<String> ids, SourceText source, Problems problems, Predicate<String> questions) {
        ids.stream()
                .filter(id -> !questions.test(id))
                .forEach(id -> problems.add(
                        Code.B113, source.find(id, 0), "there is no question `" + id + "` to be apart from"));
    }
}
