package dev.ascent.server.catalogue;

import dev.ascent.core.question.Kind;
import dev.ascent.core.question.Level;
import java.util.Locale;
import java.util.Optional;

/**
 * What to look for among questions; what is empty filters nothing.
 *
 * @param text words that the id, the names or the stem's beginning contain, in any case
 */
public record QuestionSearch(
        String text, Optional<String> topic, Optional<Level> level, Optional<Kind> kind, Optional<Status> status) {

    /** Everything. */
    public static final QuestionSearch ALL =
            new QuestionSearch("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean matches(QuestionSummary question) {
        return agrees(topic, question.topic())
                && agrees(level, question.level())
                && agrees(kind, question.kind())
                && agrees(status, Optional.of(question.status()))
                && mentions(question);
    }

    private static <T> boolean agrees(Optional<T> wanted, Optional<T> actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }

    private boolean mentions(QuestionSummary question) {
        String all = (question.id() + " " + String.join(" ", question.names()) + " " + question.excerpt())
                .toLowerCase(Locale.ROOT);
        for (String word : text.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
