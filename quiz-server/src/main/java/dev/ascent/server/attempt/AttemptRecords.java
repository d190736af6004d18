package dev.ascent.server.attempt;

import dev.ascent.server.account.Person;
import dev.ascent.server.account.PersonalRecords;
import dev.ascent.server.ident.Id;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person's attempts with every answer, for their export. Erased people's attempts stay, as statistics need them. */
@Singleton
class AttemptRecords implements PersonalRecords {
    private final AttemptRepository attempts;
    private final SlotRepository slots;
    private final ResponseRepository responses;
    private final RubricRepository rubrics;
    private final TopicRepository topics;
    private final OpenQuestions openQuestions;

    AttemptRecords(
            AttemptRepository attempts,
            SlotRepository slots,
            ResponseRepository responses,
            RubricRepository rubrics,
            TopicRepository topics,
            OpenQuestions openQuestions) {
        this.attempts = attempts;
        this.slots = slots;
        this.responses = responses;
        this.rubrics = rubrics;
        this.topics = topics;
        this.openQuestions = openQuestions;
    }

    @Override
    public String name() {
        return "attempts";
    }

    @Override
    public List<Map<String, Object>> of(Person person) {
        Set<String> kept = openQuestions.of(person);
        return attempts.all(person.id().number()).stream()
                .map(row -> attempt(row, kept))
                .toList();
    }

    @Override
    public void erase(Person person) {
        // Answers stay: the account that they belong to says nothing any more.
    }

    /**
     * Of an attempt that is open, not graded yet, or has a question that an open one asks, the answers are told and nothing that
     * says which questions they are of or whether they are right.
     */
    private Map<String, Object> attempt(AttemptRow row, Set<String> kept) {
        List<SlotRow> asked = slots.of(row.id());
        boolean graded = row.state() == AttemptState.GRADED
                && asked.stream().map(SlotRow::questionId).noneMatch(kept::contains);
        Map<String, Object> attempt = new LinkedHashMap<>();
        attempt.put("id", new Id(row.id()).toString());
        attempt.put("quiz", row.quizId());
        attempt.put("title", row.title());
        attempt.put("ownQuiz", row.blueprintText());
        attempt.put("state", row.state().id());
        attempt.put("startedAt", row.startedAt());
        attempt.put("deadlineAt", row.deadlineAt());
        if (row.finishedAt() != null) {
            attempt.put("finishedAt", row.finishedAt());
        }
        if (graded && row.score() != null && row.receipt() != null) {
            attempt.put("score", plain(row.score()));
            attempt.put("max", row.maxPoints());
            attempt.put("receipt", row.receipt());
        }
        attempt.put(
                "questions", asked.stream().map(slot -> question(slot, graded)).toList());
        attempt.put("answers", answers(row.id()));
        if (graded) {
            attempt.put("scorings", scorings(row.id()));
            attempt.put("topics", topics(row.id()));
        }
        return attempt;
    }

    private static Map<String, Object> question(SlotRow slot, boolean graded) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("slot", slot.slot());
        question.put("flagged", slot.flagged());
        if (graded) {
            question.put("question", slot.questionId());
            question.put("version", slot.questionVersion());
            question.put("outcome", String.valueOf(slot.outcome()));
            question.put("points", slot.earned() == null ? "0" : plain(slot.earned()));
        }
        return question;
    }

    private List<Map<String, Object>> answers(long attempt) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (ResponseRow row : responses.all(attempt)) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("slot", row.slot());
            answer.put("sequence", row.sequence());
            answer.put("response", row.response());
            row.stated().ifPresent(confidence -> answer.put("confidence", confidence.id()));
            answer.put("savedAt", row.savedAt());
            answers.add(answer);
        }
        return answers;
    }

    private List<Map<String, Object>> scorings(long attempt) {
        List<Map<String, Object>> scorings = new ArrayList<>();
        for (RubricRow row : rubrics.of(attempt)) {
            scorings.add(Map.of(
                    "slot", row.key().slot(),
                    "by", row.scorer(),
                    "criteria", row.criteria(),
                    "withdrawn", row.withdrawn(),
                    "scoredAt", row.scoredAt()));
        }
        return scorings;
    }

    private List<Map<String, Object>> topics(long attempt) {
        return topics.of(attempt).stream()
                .map(row -> Map.<String, Object>of(
                        "topic", row.key().topic(),
                        "questions", row.questions(),
                        "earned", plain(row.earned()),
                        "possible", plain(row.possible())))
                .toList();
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
