package dev.ascent.ui.question;

import static dev.ascent.ui.text.Texts.text;

import dev.ascent.core.grade.Misreading;
import dev.ascent.core.grade.Verdict;
import java.util.stream.Collectors;

/** What could not be read of an answer, in the reader's language. */
public final class Unread {

    private Unread() {}

    /** The sentences about all that could not be read. */
    public static String words(Verdict.Unreadable verdict) {
        return verdict.misreadings().stream().map(Unread::words).collect(Collectors.joining(" "));
    }

    private static String words(Misreading misreading) {
        String sentence =
                text("unread." + misreading.cause().id(), misreading.values().toArray());
        return switch (misreading.where()) {
            case RESPONSE -> sentence;
            case BLANK -> text("unread.blank", misreading.id(), sentence);
            case ROW -> text("unread.row", misreading.id(), sentence);
        };
    }
}
