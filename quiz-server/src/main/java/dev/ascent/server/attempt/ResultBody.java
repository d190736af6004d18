package dev.ascent.server.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ascent.core.feedback.Answered;
import dev.ascent.core.feedback.ConfidenceCalibration;
import dev.ascent.core.feedback.Readiness;
import dev.ascent.core.feedback.Report;
import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Reference;
import dev.ascent.core.variant.Review;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A result in the API. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(example = """
        {"attempt": "06fq3kb91m7rw", "state": "graded", "score": 0, "max": 1, "scoring": "plain",
        "topics": [{"topic": "training", "score": 0, "max": 1, "questions": 1, "low": 0.0, "high": 0.73}],
        "areas": [{"area": "foundations", "score": 0, "max": 1, "questions": 1, "low": 0.0, "high": 0.73}],
        "readiness": [{"level": "junior", "probability": 0.31, "low": 0.12, "high": 0.58}, {"level": "principal",
        "evidence": "insufficient"}], "studyPlan": [{"topic": "training", "reason": "1 of 1 was wrong.",
        "looksFor": "Knows what each activation does to gradients.", "resources": [{"title": "Deep Learning, 6.3",
        "url": "https://www.deeplearningbook.org"}]}], "questions": [{"slot": 1, "question": "relu-at-zero",
        "version": 1, "stem": "Which value does `relu(-3)` give?", "response": "b", "points": 0, "max": 1,
        "verdict": "wrong", "misconception": {"id": "identity", "says": "ReLU keeps negative values."},
        "options": [{"id": "a", "text": "0", "correct": true, "why": "ReLU cuts at 0."}, {"id": "b", "text": "-3",
        "correct": false, "why": "That is the identity."}], "answer": "0", "solution": "max(0, -3) = 0",
        "references": [{"title": "Deep Learning, 6.3"}]}], "receipt": {"receipt": "ascent-receipt-4", "seed": "42"},
        "receiptCode": "7F3A-C21B"}""")
public record ResultBody(
        String attempt,
        String state,
        BigDecimal score,
        BigDecimal max,
        String scoring,
        @Nullable CalibrationBody calibration,
        List<TopicBody> topics,
        List<AreaBody> areas,
        List<ReadinessBody> readiness,
        List<AdviceBody> studyPlan,
        List<QuestionBody> questions,
        JsonNode receipt,
        String receiptCode) {

    static ResultBody of(Result result, JsonNode receipt, ResponseJson json) {
        Report report = result.report();
        return new ResultBody(
                result.attempt().id().toString(),
                result.attempt().state().id(),
                report.score(),
                report.max(),
                result.scoring().text(),
                report.calibration().map(CalibrationBody::of).orElse(null),
                TopicBody.of(report),
                AreaBody.of(report),
                ReadinessBody.of(report),
                AdviceBody.of(report),
                result.questions().stream()
                        .map(question -> QuestionBody.of(question, json))
                        .toList(),
                receipt,
                result.receiptCode());
    }

    private static List<ReferenceBody> references(List<Reference> references) {
        return references.stream()
                .map(reference ->
                        new ReferenceBody(reference.title(), reference.url().orElse(null)))
                .toList();
    }

    /** What certainty earned beyond the lowest throughout, below 0 where it cost, and how it agrees with what was right. */
    @Serdeable
    public record CalibrationBody(BigDecimal gained, List<StatedBody> levels) {
        static CalibrationBody of(ConfidenceCalibration calibration) {
            return new CalibrationBody(
                    calibration.gained(),
                    calibration.levels().stream().map(StatedBody::of).toList());
        }
    }

    /**
     * The answers of one certainty: how many, the share that was right with its interval, what that certainty earned
     * beyond the lowest, and whether it fits: too-few, fits, too-sure or too-unsure.
     */
    @Serdeable
    public record StatedBody(
            String confidence, int answers, double right, double low, double high, BigDecimal gained, String fit) {
        static StatedBody of(ConfidenceCalibration.Stated stated) {
            return new StatedBody(
                    stated.confidence().id(),
                    stated.answers(),
                    stated.right(),
                    stated.low(),
                    stated.high(),
                    stated.gained(),
                    stated.fit().id());
        }
    }

    /** Points of one topic, and the interval that its share of right answers lies in. */
    @Serdeable
    public record TopicBody(String topic, BigDecimal score, BigDecimal max, int questions, double low, double high) {
        /** Those of a report. */
        public static List<TopicBody> of(Report report) {
            return report.topics().stream()
                    .map(topic -> new TopicBody(
                            topic.topic().id(),
                            topic.score(),
                            topic.max(),
                            topic.questions(),
                            topic.low(),
                            topic.high()))
                    .toList();
        }
    }

    /** Points of one area, and the interval that its share of right answers lies in. */
    @Serdeable
    public record AreaBody(String area, BigDecimal score, BigDecimal max, int questions, double low, double high) {
        /** Those of a report. */
        public static List<AreaBody> of(Report report) {
            return report.areas().stream()
                    .map(area -> new AreaBody(
                            area.area().id(), area.score(), area.max(), area.questions(), area.low(), area.high()))
                    .toList();
        }
    }

    /** The probability of being ready for a level, or that there is not enough evidence. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReadinessBody(
            String level,
            @Nullable Double probability,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String evidence) {
        /** Those of a report. */
        public static List<ReadinessBody> of(Report report) {
            return report.readiness().stream().map(ReadinessBody::of).toList();
        }

        private static ReadinessBody of(Readiness readiness) {
            return switch (readiness) {
                case Readiness.Estimated estimated ->
                    new ReadinessBody(
                            estimated.level().id(), estimated.probability(), estimated.low(), estimated.high(), null);
                case Readiness.Insufficient insufficient -> insufficient(insufficient);
                case Readiness.AreaLeftOut leftOut -> insufficient(leftOut);
            };
        }

        private static ReadinessBody insufficient(Readiness readiness) {
            return new ReadinessBody(readiness.level().id(), null, null, null, "insufficient");
        }
    }

    /** What to study, why, and what an interviewer looks for in it. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdviceBody(
            String topic, String reason, @Nullable String looksFor, List<ReferenceBody> resources) {
        /** That of a report. */
        public static List<AdviceBody> of(Report report) {
            return report.studyPlan().stream()
                    .map(advice -> new AdviceBody(
                            advice.topic().id(),
                            advice.reason(),
                            advice.looksFor().orElse(null),
                            references(advice.resources())))
                    .toList();
        }
    }

    /** A source. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReferenceBody(String title, @Nullable String url) {}

    /** A question with what was answered and what is right. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(example = """
        {"slot": 1, "question": "relu-at-zero", "version": 1, "stem": "Which value does `relu(-3)` give?",
        "response": "b", "points": 0, "max": 1, "verdict": "wrong", "options": [{"id": "a", "text": "0",
        "correct": true, "why": "ReLU cuts at 0."}, {"id": "b", "text": "-3", "correct": false,
        "why": "That is the identity."}], "answer": "0", "solution": "max(0, -3) = 0",
        "references": [{"title": "Deep Learning, 6.3"}]}""")
    public record QuestionBody(
            int slot,
            String question,
            int version,
            String stem,
            JsonNode response,
            BigDecimal points,
            int max,
            String verdict,
            @Nullable String rule,
            @Nullable String confidence,
            @Nullable String scoredBy,
            @Nullable MisconceptionBody misconception,
            @Nullable List<OptionBody> options,
            @Nullable List<PartBody> parts,
            String answer,
            String solution,
            List<ReferenceBody> references) {

        /** The question with its key. */
        public static QuestionBody of(Result.Reviewed reviewed, ResponseJson json) {
            Answered answered = reviewed.answered();
            Review review = reviewed.review();
            return new QuestionBody(
                    answered.slot(),
                    answered.variant().question().id(),
                    answered.variant().question().version(),
                    reviewed.prompt().stem(),
                    json.write(answered.response()),
                    answered.earned(),
                    answered.points(),
                    answered.verdict().outcome().id(),
                    answered.verdict() instanceof Verdict.Graded graded ? graded.rule() : null,
                    answered.confidence().map(Confidence::id).orElse(null),
                    answered.rubric().map(score -> score.by().id()).orElse(null),
                    misconception(answered.verdict()),
                    review.options().isEmpty() ? null : OptionBody.of(review.options()),
                    review.parts().isEmpty()
                            ? null
                            : review.parts().stream()
                                    .map(part -> PartBody.of(part, answered.verdict()))
                                    .toList(),
                    review.answer(),
                    review.solution(),
                    ResultBody.references(review.references()));
        }

        private static @Nullable MisconceptionBody misconception(Verdict verdict) {
            return verdict instanceof Verdict.Graded graded
                            && !graded.misconceptions().isEmpty()
                    ? new MisconceptionBody(
                            graded.misconceptions().getFirst().id(),
                            graded.misconceptions().getFirst().says())
                    : null;
        }
    }

    /** A mistaken belief that the answer shows. */
    @Serdeable
    public record MisconceptionBody(String id, String says) {}

    /** An option with its reason. */
    @Serdeable
    public record OptionBody(String id, String text, boolean correct, String why) {
        static List<OptionBody> of(List<Review.ReviewedOption> options) {
            return options.stream()
                    .map(option -> new OptionBody(option.id(), option.text(), option.correct(), option.why()))
                    .toList();
        }
    }

    /** A blank, pair, row, item or criterion with its key and reason, and whether it was right where that was judged. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartBody(
            String id,
            String label,
            String key,
            String why,
            @Nullable List<OptionBody> options,
            @Nullable Boolean right,
            @Nullable Boolean carriedForward) {

        static PartBody of(Review.ReviewedPart part, Verdict verdict) {
            Optional<Verdict.PartVerdict> judged = judged(part, verdict);
            return new PartBody(
                    part.id(),
                    part.label(),
                    part.key(),
                    part.why(),
                    part.options().isEmpty() ? null : OptionBody.of(part.options()),
                    judged.map(Verdict.PartVerdict::right).orElse(null),
                    judged.filter(Verdict.PartVerdict::carried)
                            .map(carried -> true)
                            .orElse(null));
        }

        private static Optional<Verdict.PartVerdict> judged(Review.ReviewedPart part, Verdict verdict) {
            return verdict instanceof Verdict.Graded graded
                    ? graded.parts().stream()
                            .filter(one -> one.id().equals(part.id()))
                            .findFirst()
                    : Optional.empty();
        }
    }
}
