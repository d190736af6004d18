package dev.ascent.ui.take;

import static dev.ascent.ui.text.Texts.text;

import dev.ascent.server.attempt.Saving;
import java.util.Map;
import java.util.Set;
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

    /** Takes up what came of saving an answer to a question. */
    void hear(int slot, Saving saving) {
        switch (saving) {
            case Saving.Saved saved -> clear(slot);
            case Saving.Unreadable(String why, Set<String> parts) ->
                words.put(slot, text(parts.isEmpty() ? "take.unreadable" : "take.unreadable.part", why));
            case Saving.Stale stale -> words.put(slot, text("take.stale"));
            case Saving.Over over -> {}
            case Saving.NotFound gone -> {}
        }
    }
}
