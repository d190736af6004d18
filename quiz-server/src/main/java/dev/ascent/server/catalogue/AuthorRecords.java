package dev.ascent.server.catalogue;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.PersonalRecords;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The questions that a person wrote, for their export. Erased people's questions stay in the bank. */
@Singleton
class AuthorRecords implements PersonalRecords {
    private final TextRepository texts;

    AuthorRecords(TextRepository texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return "writings";
    }

    @Override
    public List<Map<String, Object>> of(Person person) {
        return texts.by(person.id().number()).stream()
                .map(TextRow::stored)
                .map(text -> Map.<String, Object>of(
                        "kind", text.kind().id(),
                        "id", text.id(),
                        "version", text.version(),
                        "status", text.status().id(),
                        "changedAt", text.changedAt(),
                        "text", text.text()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        // The bank keeps its questions; their author's account says nothing any more.
    }
}
