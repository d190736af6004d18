package dev.ascent.server.practice;

import dev.ascent.core.question.Response;
import dev.ascent.core.schedule.Rating;
import dev.ascent.server.account.Caller;
import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.AttemptBody.SlotBody;
import dev.ascent.server.attempt.ResponseJson;
import dev.ascent.server.attempt.ResultBody.QuestionBody;
import dev.ascent.server.attempt.SlotView;
import dev.ascent.server.ident.Id;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import dev.ascent.server.problem.ProblemType;
import dev.ascent.server.problem.Problems;
import dev.ascent.server.problem.Refusal;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Spaced repetition over HTTP. */
@Controller("/api/v1/reviews")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "practice")
@Problems.SignInNeeded
@Problems.Unavailable
class PracticeController {
    private final Practice practice;
    private final Checks checks;
    private final Caller caller;
    private final ResponseJson json;

    PracticeController(Practice practice, Checks checks, Caller caller, ResponseJson json) {
        this.practice = practice;
        this.checks = checks;
        this.caller = caller;
        this.json = json;
    }

    /**
     * What I should review now: questions that I missed, the longest due first, each in a new variant. Those that an open
     * attempt of mine asks wait until it has ended.
     */
    @Get("/due")
    @Problems.BadQuery
    DueCards due(
            Authentication authentication, @Nullable @QueryValue String after, @Nullable @QueryValue Integer limit) {
        Page<DueCard> page = practice.due(caller.person(authentication), PageRequest.of(after, limit));
        return new DueCards(
                page.items().stream().map(card -> CardBody.of(card, json)).toList(),
                page.next().orElse(null));
    }

    /** The key of a card, for who wants to compare before rating. */
    @Get("/{card}/answer")
    @Problems.BadQuery
    @Problems.NotFound
    QuestionBody answer(Authentication authentication, String card, @QueryValue int version) {
        return practice.reveal(caller.person(authentication), id(card), version)
                .map(reviewed -> QuestionBody.of(reviewed, json))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Answers a card without rating it yet: the answer is stored, and comes back with the key and with the days that each
     * rating would mean. The first answer to each asking counts; a repetition gives it back.
     */
    @Put("/{card}/answer")
    @Problems.BadBody
    @Problems.NotFound
    @Problems.StaleReview
    CheckedBody check(Authentication authentication, String card, @Body @Valid AnswerBody body) {
        Response response = json.received(body.response);
        Checking outcome = checks.check(caller.person(authentication), id(card), body.version, body.sequence, response);
        return switch (outcome) {
            case Checking.Kept(CheckedCard kept) -> CheckedBody.of(kept, json);
            case Checking.Unreadable unreadable ->
                throw new Refusal(
                        ProblemType.UNREADABLE_RESPONSE, unreadable.verdict().why());
            case Checking.Stale(int sequence) -> throw stale(sequence);
            case Checking.NotFound none -> throw Refusal.notFound();
        };
    }

    /** Reviews a card: with a rating of one's own, or with an answer that is graded. Each review counts once. */
    @Post("/{card}")
    @Problems.BadBody
    @Problems.NotFound
    @Problems.StaleReview
    ReviewedBody review(Authentication authentication, String card, @Body @Valid ReviewBody body) {
        Person person = caller.person(authentication);
        Reviewing outcome = practice.review(person, id(card), body.version, body.sequence, recall(body));
        return switch (outcome) {
            case Reviewing.Done done ->
                new ReviewedBody(
                        done.card().toString(),
                        done.sequence(),
                        name(done.rating()),
                        done.dueAt(),
                        done.days(),
                        QuestionBody.of(done.question(), json));
            case Reviewing.Unreadable unreadable ->
                throw new Refusal(
                        ProblemType.UNREADABLE_RESPONSE, unreadable.verdict().why());
            case Reviewing.NeedsRating needs ->
                throw new Refusal(
                        ProblemType.UNREADABLE_RESPONSE,
                        "Compare this answer with the model answer, and send a rating instead.");
            case Reviewing.Stale stale -> throw stale(stale.sequence());
            case Reviewing.NotFound none -> throw Refusal.notFound();
        };
    }

    private Recall recall(ReviewBody body) {
        if (body.rating == null) {
            return new Recall.Answer(json.received(body.response));
        }
        if (body.response != null) {
            throw new Refusal(ProblemType.INVALID_REQUEST, "Give a rating or a response, and not both.");
        }
        Optional<Rating> rating = Arrays.stream(Rating.values())
                .filter(one -> name(one).equals(body.rating))
                .findFirst();
        return new Recall.Rated(rating.orElseThrow(
                () -> new Refusal(ProblemType.INVALID_REQUEST, "A rating is again, hard, good or easy.")));
    }

    private static Refusal stale(int sequence) {
        return new Refusal(
                ProblemType.STALE_REVIEW,
                "This review was counted. Read what is due again.",
                Map.of("sequence", sequence));
    }

    private static String name(Rating rating) {
        return rating.name().toLowerCase(Locale.ROOT);
    }

    private static Id id(String text) {
        return Id.parse(text).orElseThrow(Refusal::notFound);
    }

    /** A review: which one of the card, of which version, and either a rating or a response (null: I don't know). */
    @Serdeable
    @Schema(example = "{\"sequence\": 1, \"version\": 1, \"rating\": \"good\"}")
    record ReviewBody(
            @NotNull @Min(1) Integer sequence,
            @NotNull @Min(1) Integer version,

            @Nullable String rating,

            @Nullable JsonNode response) {}

    /** An answer to a card: to which asking of it, of which version, and the response (null: I don't know). */
    @Serdeable
    @Schema(example = "{\"sequence\": 1, \"version\": 1, \"response\": \"a\"}")
    record AnswerBody(
            @NotNull @Min(1) Integer sequence,
            @NotNull @Min(1) Integer version,

            @Nullable JsonNode response) {}

    /**
     * An answer that is stored, and waits for a rating.
     *
     * @param suggested the rating that the answer speaks for; null where only the candidate can judge it
     * @param days for each rating, in how many days the card would be due again
     */
    @Serdeable
    @Schema(example = """
        {"card": "06fq3kd04s8ez", "version": 1, "sequence": 1, "answeredAt": "2026-11-01T09:00:00Z", "suggested": "again",
        "days": {"again": 1, "hard": 1, "good": 2, "easy": 8},
        "question": {"slot": 1, "question": "relu-at-zero", "version": 1,
        "stem": "Which value does `relu(-3)` give?", "response": "b", "points": 0, "max": 1, "verdict": "wrong",
        "options": [{"id": "a", "text": "0", "correct": true, "why": "ReLU cuts at 0."}, {"id": "b", "text": "-3",
        "correct": false, "why": "That is the identity."}], "answer": "0", "solution": "max(0, -3) = 0",
        "references": [{"title": "Deep Learning, 6.3"}]}}""")
    record CheckedBody(
            String card,
            int version,
            int sequence,
            Instant answeredAt,
            @Nullable String suggested,
            Map<String, Integer> days,
            QuestionBody question) {
        static CheckedBody of(CheckedCard kept, ResponseJson json) {
            Map<String, Integer> days = new LinkedHashMap<>();
            kept.days().forEach((rating, number) -> days.put(name(rating), number));
            return new CheckedBody(
                    kept.card().toString(),
                    kept.version(),
                    kept.sequence(),
                    kept.answeredAt(),
                    kept.suggested().map(PracticeController::name).orElse(null),
                    days,
                    QuestionBody.of(kept.question(), json));
        }
    }

    /** A review that counts, when the card is due again, and the question with its key. */
    @Serdeable
    @Schema(example = """
        {"card": "06fq3kd04s8ez", "sequence": 1, "rating": "good", "dueAt": "2026-11-05T09:00:00Z", "days": 4,
        "question": {"slot": 1, "question": "relu-at-zero", "version": 1,
        "stem": "Which value does `relu(-3)` give?", "response": "b", "points": 0, "max": 1, "verdict": "wrong",
        "options": [{"id": "a", "text": "0", "correct": true, "why": "ReLU cuts at 0."}, {"id": "b", "text": "-3",
        "correct": false, "why": "That is the identity."}], "answer": "0", "solution": "max(0, -3) = 0",
        "references": [{"title": "Deep Learning, 6.3"}]}}""")
    record ReviewedBody(String card, int sequence, String rating, Instant dueAt, int days, QuestionBody question) {}

    /** A part of what is due. */
    @Serdeable
    @Schema(example = """
        {"items": [{"card": "06fq3kd04s8ez", "version": 1, "sequence": 1, "dueAt": "2026-11-05T09:00:00Z",
        "question": {"slot": 1, "kind": "single-choice", "topic": "training", "level": "junior",
        "stem": "Which value does `relu(-3)` give?", "points": 1, "options": [{"id": "a", "text": "0"},
        {"id": "b", "text": "-3"}], "sequence": 1, "flagged": false}}], "next": null}""")
    record DueCards(List<CardBody> items, @Nullable String next) {}

    /** A question that is due. */
    @Serdeable
    record CardBody(String card, int version, int sequence, Instant dueAt, SlotBody question) {
        static CardBody of(DueCard card, ResponseJson json) {
            SlotView view = new SlotView(1, 1, card.prompt(), Optional.empty(), false);
            return new CardBody(
                    card.id().toString(), card.version(), card.sequence(), card.dueAt(), SlotBody.of(view, json));
        }
    }
}
