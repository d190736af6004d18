package dev.ascent.server.adaptive;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.PersonalRecords;
import dev.ascent.server.attempt.OpenQuestions;
import dev.ascent.server.ident.Id;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person's adaptive tests, for their export. They are of no use to others, so erasing deletes them. */
@Singleton
class AdaptiveRecords implements PersonalRecords {
    private final TestRepository tests;
    private final AskedRepository slots;
    private final OpenQuestions openQuestions;

    AdaptiveRecords(TestRepository tests, AskedRepository slots, OpenQuestions openQuestions) {
        this.tests = tests;
        this.slots = slots;
        this.openQuestions = openQuestions;
    }

    @Override
    public String name() {
        return "adaptiveTests";
    }

    @Override
    public List<Map<String, Object>> of(Person person) {
        Set<String> kept = openQuestions.of(person);
        return tests.all(person.id().number()).stream()
                .map(row -> test(row, kept))
                .toList();
    }

    @Override
    public void erase(Person person) {
        long account = person.id().number();
        slots.deleteOf(account);
        tests.deleteByAccountId(account);
    }

    /** Whether answers were right is left out as long as an open attempt asks one of the questions. */
    private Map<String, Object> test(TestRow row, Set<String> kept) {
        List<AskedRow> asked = slots.of(row.id());
        boolean told = asked.stream().map(AskedRow::questionId).noneMatch(kept::contains);
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("id", new Id(row.id()).toString());
        test.put("title", row.title());
        test.put("startedAt", row.startedAt());
        if (row.finishedAt() != null) {
            test.put("finishedAt", row.finishedAt());
            test.put("ending", row.ending());
        }
        if (row.finishedAt() != null && told) {
            test.put("score", row.score());
            test.put("max", row.maxPoints());
            test.put("receipt", row.receipt());
        }
        test.put("questions", asked.stream().map(slot -> question(slot, told)).toList());
        return test;
    }

    private static Map<String, Object> question(AskedRow row, boolean told) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("slot", row.key().slot());
        question.put("question", row.questionId());
        question.put("version", row.questionVersion());
        question.put("askedAt", row.askedAt());
        if (row.isAnswered()) {
            question.put("response", row.response());
            question.put("answeredAt", row.answeredAt());
        }
        if (row.isAnswered() && told) {
            question.put("outcome", row.outcome());
        }
        return question;
    }
}
