package dev.ascent.server.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ascent.core.grade.RubricScore;
import dev.ascent.core.grade.RubricScore.Scorer;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import dev.ascent.server.account.Caller;
import dev.ascent.server.account.Person;
import dev.ascent.server.attempt.RubricOutcome;
import dev.ascent.server.ident.Id;
import dev.ascent.server.problem.ProblemType;
import dev.ascent.server.problem.Problems;
import dev.ascent.server.problem.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The reviewers' queue over HTTP. */
@Controller("/api/v1/reports/open-answers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "reports")
@Problems.SignInNeeded
@Problems.Forbidden
@Problems.Unavailable
class QueueController {
    private static final int PAGE = 50;

    private final ReviewQueue queue;
    private final Caller caller;

    QueueController(ReviewQueue queue, Caller caller) {
        this.queue = queue;
        this.caller = caller;
    }

    /**
     * Open answers in one state, oldest first: awaiting (where left out), candidate (scored by who wrote it) or reviewer;
     * of a quiz or about a topic alone. {@code next} is the {@code after} of the next page.
     */
    @Get
    @Problems.BadQuery
    Answers listOpenAnswers(
            Authentication authentication,
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String quiz,
            @Nullable @QueryValue String topic,
            @Nullable @QueryValue String after) {
        Person person = caller.person(authentication);
        QueueFilter filter = new QueueFilter(
                state == null ? ReviewState.AWAITING : ReviewState.of(state).orElseThrow(QueueController::noState),
                Optional.ofNullable(quiz),
                Optional.ofNullable(topic));
        List<QueuedAnswer> found = after == null
                ? queue.first(person, filter, PAGE + 1)
                : queue.after(
                        person, filter, place(after).attempt(), place(after).slot(), PAGE + 1);
        List<QueuedAnswer> page = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, Long> counts = new TreeMap<>();
        queue.counts(person).forEach((one, count) -> counts.put(one.id(), count));
        return new Answers(
                page.stream().map(Line::of).toList(),
                counts,
                found.size() > PAGE
                        ? page.getLast().attempt() + "-" + page.getLast().slot()
                        : null);
    }

    private static Refusal noState() {
        return new Refusal(ProblemType.INVALID_REQUEST, "A state is awaiting, candidate or reviewer.");
    }

    private record Place(Id attempt, int slot) {}

    private static Place place(String cursor) {
        String[] sides = cursor.split("-", 2);
        Optional<Id> attempt = Id.parse(sides[0]);
        if (attempt.isEmpty() || sides.length < 2 || !sides[1].matches("\\d{1,4}")) {
            throw new Refusal(ProblemType.INVALID_REQUEST, "“after” is what “next” of another page says.");
        }
        return new Place(attempt.get(), Integer.parseInt(sides[1]));
    }

    /** One open answer with its question, model answer and rubric. Who wrote it is told once a reviewer has scored it. */
    @Get("/{attempt}/{slot}")
    @Problems.BadQuery
    @Problems.NotFound
    Opened showOpenAnswer(Authentication authentication, String attempt, int slot) {
        return queue.open(caller.person(authentication), id(attempt), slot)
                .map(Opened::of)
                .orElseThrow(Refusal::notFound);
    }

    /** Scores an open answer, or changes its score; the result of its attempt changes at once. */
    @Put("/{attempt}/{slot}/score")
    @Problems.BadBody
    @Problems.NotFound
    Opened scoreOpenAnswer(
            HttpRequest<?> request,
            Authentication authentication,
            String attempt,
            int slot,
            @Body @Valid CriteriaBody body) {
        Person person = caller.person(authentication);
        Id id = id(attempt);
        RubricOutcome outcome = queue.score(person, id, slot, Set.copyOf(body.criteria), caller.address(request));
        return switch (outcome) {
            case RubricOutcome.Scored scored ->
                queue.open(person, id, slot).map(Opened::of).orElseThrow(Refusal::notFound);
            case RubricOutcome.NoSuchCriterion none ->
                throw new Refusal(ProblemType.INVALID_REQUEST, "The rubric has no criterion “" + none.id() + "”.");
            case RubricOutcome.NotYet waiting -> throw Refusal.notFound();
            case RubricOutcome.Nothing nothing -> throw Refusal.notFound();
            case RubricOutcome.ByReviewer reviewed -> throw Refusal.notFound();
            case RubricOutcome.NotFound none -> throw Refusal.notFound();
        };
    }

    /** Takes back what reviewers decided; what the candidate did counts again, or the answer awaits scoring. */
    @Delete("/{attempt}/{slot}/score")
    @Status(HttpStatus.NO_CONTENT)
    @Problems.BadQuery
    @Problems.NotFound
    HttpResponse<Void> withdrawScore(HttpRequest<?> request, Authentication authentication, String attempt, int slot) {
        if (!queue.withdraw(caller.person(authentication), id(attempt), slot, caller.address(request))) {
            throw Refusal.notFound();
        }
        return HttpResponse.noContent();
    }

    private static Id id(String text) {
        return Id.parse(text).orElseThrow(Refusal::notFound);
    }

    /** Open answers, and how many there are in each state. */
    @Serdeable
    @Schema(example = """
        {"items": [{"attempt": "06fq3kb91m7rw", "slot": 3, "quiz": "system-design-warm-up",
        "title": "System design warm-up", "question": "design-feature-store", "topic": "system-design",
        "finishedAt": "2026-11-01T09:20:00Z", "state": "awaiting"}], "counts": {"awaiting": 1, "candidate": 4,
        "reviewer": 12}, "next": null}""")
    record Answers(
            List<Line> items,
            Map<String, Long> counts,
            @Nullable String next) {}

    /** The ids of the criteria that an open answer meets; may be empty. */
    @Serdeable
    @Schema(example = "{\"criteria\": [\"trade-off\"]}")
    record CriteriaBody(@NotNull @Size(max = 20) List<@NotNull String> criteria) {}

    /** An open answer; its candidate is named once reviewers have scored all open answers of the attempt. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String attempt,
            int slot,
            String quiz,
            String title,
            String question,
            String topic,
            Instant finishedAt,
            String state,
            @Nullable String candidate) {
        static Line of(QueuedAnswer line) {
            return new Line(
                    line.attempt().toString(),
                    line.slot(),
                    line.quiz(),
                    line.title(),
                    line.question(),
                    line.topic(),
                    line.finishedAt(),
                    line.state().id(),
                    line.candidate().orElse(null));
        }
    }

    /** An open answer to be scored. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(example = """
        {"answer": {"attempt": "06fq3kb91m7rw", "slot": 3, "quiz": "system-design-warm-up",
        "title": "System design warm-up", "question": "design-feature-store", "topic": "system-design",
        "finishedAt": "2026-11-01T09:20:00Z", "state": "reviewer", "candidate": "Ada"},
        "stem": "How would you serve features?", "text": "From one store for training and serving.",
        "model": "One definition for both paths …", "rubric": [{"id": "trade-off", "text": "Names a trade-off",
        "points": 2, "met": true}], "max": 4, "points": 2}""")
    record Opened(
            Line answer,
            String stem,
            String text,
            String model,
            List<Criterion> rubric,
            int max,
            @Nullable BigDecimal points) {
        static Opened of(OpenAnswer open) {
            var answered = open.reviewed().answered();
            Task.Open task = (Task.Open) answered.variant().task();
            // What the candidate thought of it would sway whoever scores.
            Optional<RubricScore> review = answered.rubric().filter(score -> score.by() == Scorer.REVIEWER);
            Set<String> met = review.map(RubricScore::met).orElse(Set.of());
            return new Opened(
                    Line.of(open.line()),
                    open.reviewed().prompt().stem(),
                    answered.response() instanceof Response.Text(String words) ? words : "",
                    task.model(),
                    task.rubric().stream()
                            .map(line -> new Criterion(line.id(), line.text(), line.points(), met.contains(line.id())))
                            .toList(),
                    answered.points(),
                    review.isPresent() ? answered.earned() : null);
        }
    }

    /** A criterion, what it earns, and whether the answer was found to meet it. */
    @Serdeable
    record Criterion(String id, String text, int points, boolean met) {}
}
