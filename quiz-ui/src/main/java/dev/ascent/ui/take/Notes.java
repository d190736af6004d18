package dev.ascent.ui.take;

import static dev.ascent.ui.text.Texts.text;

import dev.ascent.core.grade.Verdict;
import dev.ascent.server.attempt.Saving;
import dev.ascent.ui.question.Unread;
import java.util.Map;
import java.util.TreeMap;

/** What has to be said at each question, besides what it asks. */
final class Notes {
    private final Map<Integer, String> words = new TreeMap<>();

    /** The words at a question; empty where there is nothing to say. */
    String at(int slot) {
        return words.getOrDefault(slot, "");
    }

    /** Says nothing more at a question. */
    void clear(int slot) {
        words.remove(slot);
    }

    /**
     * Takes up what came of saving an answer to a question.
     *
     * @param keepsAPart whether a part of it is saved, where another part can't be read
     */
    void hear(int slot, Saving saving, boolean keepsAPart) {
        switch (saving) {
            case Saving.Saved saved -> clear(slot);
            case Saving.Unreadable(Verdict.Unreadable verdict) -> {
                boolean part = keepsAPart && !verdict.parts().isEmpty();
                words.put(slot, text(part ? "take.unreadable.part" : "take.unreadable", Unread.words(verdict)));
            }
            case Saving.Stale stale -> words.put(slot, text("take.stale"));
            case Saving.Over over -> {}
            case Saving.NotFound gone -> {}
        }
    }
}
