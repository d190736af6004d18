package dev.ascent.server.adaptive;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ascent.server.attempt.AttemptBody.SlotBody;
import dev.ascent.server.attempt.ResponseJson;
import dev.ascent.server.attempt.ResultBody.AdviceBody;
import dev.ascent.server.attempt.ResultBody.AreaBody;
import dev.ascent.server.attempt.ResultBody.QuestionBody;
import dev.ascent.server.attempt.ResultBody.ReadinessBody;
import dev.ascent.server.attempt.ResultBody.TopicBody;
import dev.ascent.server.attempt.SlotView;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An adaptive test in the API.
 *
 * @param questions the greatest number of questions
 * @param slot the question that waits for an answer; null once the test has ended
 */
@Serdeable
@Schema(example = """
        {"test": {"id": "06fq3kb91m7rw", "title": "Adaptive test: all topics", "state": "in-progress",
        "startedAt": "2026-11-01T09:00:00Z"}, "questions": 12, "answered": 3, "slot": {"slot": 4,
        "kind": "numeric", "topic": "cnn", "level": "engineer", "stem": "How many bytes?", "points": 1, "unit": "MiB",
        "sequence": 0, "flagged": false}}""")
record AdaptiveBody(
        Line test, int questions, int answered, @Nullable SlotBody slot) {
    static final String OPEN = "in-progress";
    private static final String ENDED = "ended";

    static AdaptiveBody of(AdaptiveView view, ResponseJson json) {
        return new AdaptiveBody(
                Line.of(view.test()),
                view.most(),
                view.answered(),
                view.asked()
                        .map(asked -> SlotBody.of(
                                new SlotView(asked.slot(), asked.points(), asked.prompt(), Optional.empty(), false),
                                json))
                        .orElse(null));
    }

    /**
     * An adaptive test as a line.
     *
     * @param state in-progress or ended
     * @param ending why it ended: known, longest, nothing-left or left
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(example = """
        {"id": "06fq3kb91m7rw", "title": "Adaptive test: all topics", "state": "ended",
        "startedAt": "2026-11-01T09:00:00Z", "finishedAt": "2026-11-01T09:20:00Z", "ending": "longest"}""")
    record Line(
            String id,
            String title,
            String state,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String ending) {
        static Line of(AdaptiveSummary test) {
            return new Line(
                    test.id().toString(),
                    test.title(),
                    test.finishedAt().isPresent() ? ENDED : OPEN,
                    test.startedAt(),
                    test.finishedAt().orElse(null),
                    test.ending().map(Ending::id).orElse(null));
        }
    }

    /** A part of the list of adaptive tests. */
    @Serdeable
    @Schema(example = """
        {"items": [{"id": "06fq3kb91m7rw", "title": "Adaptive test: all topics", "state": "ended",
        "startedAt": "2026-11-01T09:00:00Z", "finishedAt": "2026-11-01T09:20:00Z", "ending": "longest"}],
        "next": null}""")
    record Lines(List<Line> items, @Nullable String next) {}

    /** An answer that is stored, with its key, and the test as it goes on. */
    @Serdeable
    @Schema(example = """
        {"answeredAt": "2026-11-01T09:04:00Z", "question": {"slot": 1, "question": "relu-at-zero", "version": 1,
        "stem": "Which value does `relu(-3)` give?", "response": "b", "points": 0, "max": 1, "verdict": "wrong",
        "options": [{"id": "a", "text": "0", "correct": true, "why": "ReLU cuts at 0."}, {"id": "b", "text": "-3",
        "correct": false, "why": "That is the identity."}], "answer": "0", "solution": "max(0, -3) = 0",
        "references": [{"title": "Deep Learning, 6.3"}]}, "next": {"test": {"id": "06fq3kb91m7rw",
        "title": "Adaptive test: all topics", "state": "in-progress", "startedAt": "2026-11-01T09:00:00Z"},
        "questions": 12, "answered": 1, "slot": {"slot": 2, "kind": "numeric", "topic": "cnn", "level": "engineer",
        "stem": "How many bytes?", "points": 1, "unit": "MiB", "sequence": 0, "flagged": false}}}""")
    record Judged(Instant answeredAt, QuestionBody question, AdaptiveBody next) {
        static Judged of(Answering.Kept kept, ResponseJson json) {
            return new Judged(
                    kept.answeredAt(), QuestionBody.of(kept.question(), json), AdaptiveBody.of(kept.view(), json));
        }
    }

    /** What an adaptive test has shown. */
    @Serdeable
    @Schema(example = """
        {"test": {"id": "06fq3kb91m7rw", "title": "Adaptive test: all topics", "state": "ended",
        "startedAt": "2026-11-01T09:00:00Z", "finishedAt": "2026-11-01T09:20:00Z", "ending": "longest"}, "score": 0,
        "max": 1, "topics": [{"topic": "training", "score": 0, "max": 1, "questions": 1, "low": 0.0, "high": 0.73}],
        "areas": [{"area": "foundations", "score": 0, "max": 1, "questions": 1, "low": 0.0, "high": 0.73}],
        "readiness": [{"level": "junior", "probability": 0.31, "low": 0.12, "high": 0.58}], "studyPlan": [],
        "questions": [{"slot": 1, "question": "relu-at-zero",
        "version": 1, "stem": "Which value does `relu(-3)` give?", "response": "b", "points": 0, "max": 1,
        "verdict": "wrong", "options": [{"id": "a", "text": "0", "correct": true, "why": "ReLU cuts at 0."},
        {"id": "b", "text": "-3", "correct": false, "why": "That is the identity."}], "answer": "0",
        "solution": "max(0, -3) = 0", "references": [{"title": "Deep Learning, 6.3"}]}],
        "receipt": {"receipt": "ascent-receipt-4", "seed": "42"}, "receiptCode": "7F3A-C21B"}""")
    record Shown(
            Line test,
            BigDecimal score,
            BigDecimal max,
            List<TopicBody> topics,
            List<AreaBody> areas,
            List<ReadinessBody> readiness,
            List<AdviceBody> studyPlan,
            List<QuestionBody> questions,
            JsonNode receipt,
            String receiptCode) {
        static Shown of(AdaptiveResult.Ready ready, JsonNode receipt, ResponseJson json) {
            return new Shown(
                    Line.of(ready.test()),
                    ready.report().score(),
                    ready.report().max(),
                    TopicBody.of(ready.report()),
                    AreaBody.of(ready.report()),
                    ReadinessBody.of(ready.report()),
                    AdviceBody.of(ready.report()),
                    ready.questions().stream()
                            .map(question -> QuestionBody.of(question, json))
                            .toList(),
                    receipt,
                    ready.receiptCode());
        }
    }
}
