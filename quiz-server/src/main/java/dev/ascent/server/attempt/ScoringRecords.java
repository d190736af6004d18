package dev.ascent.server.attempt;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.PersonalRecords;
import dev.ascent.server.ident.Id;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** How a person scored open answers, for their export. Scores stay, as results count them. */
@Singleton
class ScoringRecords implements PersonalRecords {
    private final RubricRepository rubrics;

    ScoringRecords(RubricRepository rubrics) {
        this.rubrics = rubrics;
    }

    @Override
    public String name() {
        return "scorings";
    }

    @Override
    public List<Map<String, Object>> of(Person person) {
        return rubrics.by(person.id().number()).stream()
                .map(row -> Map.<String, Object>of(
                        "attempt", new Id(row.key().attemptId()).toString(),
                        "slot", row.key().slot(),
                        "as", row.scorer(),
                        "criteria", row.criteria(),
                        "withdrawn", row.withdrawn(),
                        "scoredAt", row.scoredAt()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        // Scores stay: the account that gave them says nothing any more.
    }
}
