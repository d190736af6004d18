package dev.ascent.server.practice;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.PersonalRecords;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person's review queue, for their export. It is of no use to others, so erasing deletes it. */
@Singleton
class PracticeRecords implements PersonalRecords {
    private final CardRepository cards;
    private final ReviewRepository reviews;
    private final AnswerRepository answers;

    PracticeRecords(CardRepository cards, ReviewRepository reviews, AnswerRepository answers) {
        this.cards = cards;
        this.reviews = reviews;
        this.answers = answers;
    }

    @Override
    public String name() {
        return "practice";
    }

    @Override
    public List<Map<String, Object>> of(Person person) {
        return cards.findByAccountIdOrderById(person.id().number()).stream()
                .map(this::card)
                .toList();
    }

    @Override
    public void erase(Person person) {
        long account = person.id().number();
        answers.deleteOf(account);
        reviews.deleteOf(account);
        cards.deleteByAccountId(account);
    }

    private Map<String, Object> card(CardRow row) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("question", row.questionId());
        card.put("missedAt", row.missedAt());
        card.put("dueAt", row.dueAt());
        row.memory().ifPresent(memory -> {
            card.put("stability", memory.stability());
            card.put("difficulty", memory.difficulty());
        });
        List<Map<String, Object>> done = new ArrayList<>();
        for (ReviewRow review : reviews.of(row.id())) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("sequence", review.key().sequence());
            line.put("rating", review.rating());
            line.put("reviewedAt", review.reviewedAt());
            if (review.response() != null) {
                line.put("response", review.response());
            }
            done.add(line);
        }
        card.put("reviews", done);
        answers.of(row.id(), row.reviews() + 1).ifPresent(answer -> {
            card.put("answer", answer.response());
            card.put("answeredAt", answer.answeredAt());
        });
        return card;
    }
}
