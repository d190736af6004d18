package dev.ascent.ui.result;

import static dev.ascent.ui.result.Voice.voiced;
import static dev.ascent.ui.text.Texts.text;

import dev.ascent.core.feedback.Advice;
import dev.ascent.core.question.Topic;
import dev.ascent.ui.text.Formats;
import java.util.List;

/** Why a topic is to be studied next, in a sentence of the reader's language. */
public final class StudyReason {

    private static final int MOST_ASKED = 3;

    private StudyReason() {}

    /**
     * The sentence.
     *
     * @param own whether it is the own result of the person who looks
     */
    public static String of(Advice advice, boolean own) {
        String got = voiced(
                own,
                advice.moved() ? "study.right" : "study.got",
                Formats.number(advice.score().right()),
                advice.score().max());
        String asked = text("study.asked." + Math.clamp(advice.topic().weight(), 1, MOST_ASKED));
        String building = building(advice);
        return building.isEmpty() ? text("study.reason", got, asked) : text("study.builds", got, asked, building);
    }

    private static String building(Advice advice) {
        List<String> titles = advice.dependents().stream().map(Topic::title).toList();
        return switch (titles.size()) {
            case 0 -> advice.isFoundation() ? text("study.builds.later") : "";
            case 1 -> text("study.builds.one", titles.getFirst());
            default ->
                text("study.builds.many", String.join(", ", titles.subList(0, titles.size() - 1)), titles.getLast());
        };
    }
}
