package dev.ascent.server.report;

import dev.ascent.server.account.Caller;
import dev.ascent.server.account.Person;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import dev.ascent.server.problem.Problems;
import dev.ascent.server.problem.Refusal;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scores over HTTP, for reviewers and instructors. */
@Controller("/api/v1/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "reports")
@Problems.SignInNeeded
@Problems.Forbidden
@Problems.Unavailable
class ScoreController {
    private final ScoreReports reports;
    private final Caller caller;

    ScoreController(ScoreReports reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    /** The quizzes of which attempts were graded. */
    @Get("/quizzes")
    @Problems.BadQuery
    Quizzes listScoredQuizzes(
            Authentication authentication, @Nullable @QueryValue String after, @Nullable @QueryValue Integer limit) {
        List<QuizLine> all = reports.quizzes(caller.person(authentication)).stream()
                .map(quiz -> new QuizLine(quiz.quiz(), quiz.title(), quiz.attempts(), quiz.mean()))
                .toList();
        Page<QuizLine> page = Page.of(all, QuizLine::id, PageRequest.of(after, limit));
        return new Quizzes(page.items(), page.next().orElse(null));
    }

    /** The scores of one quiz, with a part of its attempts, newest first. */
    @Get("/quizzes/{quiz}")
    @Problems.BadQuery
    @Problems.NotFound
    Sheet showScores(
            Authentication authentication,
            String quiz,
            @Nullable @QueryValue String after,
            @Nullable @QueryValue Integer limit) {
        Person person = caller.person(authentication);
        ScoreSheet sheet = reports.sheet(person, quiz).orElseThrow(Refusal::notFound);
        return Sheet.of(sheet, reports.attempts(person, quiz, PageRequest.of(after, limit)));
    }

    /** The scores of one quiz as a table to download. */
    @ApiResponse(
            responseCode = "200",
            description = "A line of titles, and one for each attempt.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_CSV,
                            schema = @Schema(type = "string"),
                            examples =
                                    @ExampleObject(
                                            name = "scores",
                                            value = "attempt,candidate,finished,score,max,share")))
    @Get(value = "/quizzes/{quiz}/scores.csv", produces = MediaType.TEXT_CSV)
    @Problems.NotFound
    HttpResponse<Writable> downloadScores(Authentication authentication, String quiz) {
        ScoreReports.Csv csv = reports.csv(caller.person(authentication), quiz).orElseThrow(Refusal::notFound);
        Writable lines = csv::writeTo;
        return HttpResponse.ok(lines).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"scores.csv\"");
    }

    /** A part of the list of quizzes. */
    @Serdeable
    @Schema(example = """
        {"items": [{"id": "junior-screen", "title": "Junior screen", "attempts": 31, "mean": 0.64}], "next": null}""")
    record Quizzes(List<QuizLine> items, @Nullable String next) {}

    /** A quiz, how many attempts were graded, and the mean share of their points. */
    @Serdeable
    record QuizLine(String id, String title, int attempts, double mean) {}

    /** The scores of one quiz. */
    @Serdeable
    @Schema(example = """
        {"quiz": "junior-screen", "title": "Junior screen", "attempts": 1, "mean": 0.7, "bins": [0, 0, 0, 0, 0, 0,
        0, 1, 0, 0], "topics": [{"topic": "cnn", "attempts": 1, "share": 0.5}],
        "items": [{"attempt": "06fq3kb91m7rw", "candidate": "Ada", "finishedAt": "2026-11-01T09:20:00Z",
        "score": 7, "max": 10, "topics": {"cnn": 0.5}}], "next": null}""")
    record Sheet(
            String quiz,
            String title,
            int attempts,
            @Nullable Double mean,
            List<Integer> bins,
            List<TopicLine> topics,
            List<RowLine> items,
            @Nullable String next) {
        static Sheet of(ScoreSheet sheet, Page<ScoreSheet.Row> attempts) {
            return new Sheet(
                    sheet.quiz(),
                    sheet.title(),
                    sheet.attempts(),
                    sheet.mean().orElse(null),
                    sheet.bins(),
                    sheet.topics().stream()
                            .map(topic -> new TopicLine(topic.topic(), topic.attempts(), topic.share()))
                            .toList(),
                    attempts.items().stream()
                            .map(row -> new RowLine(
                                    row.attempt().toString(),
                                    row.candidate(),
                                    row.finishedAt(),
                                    row.score(),
                                    row.max(),
                                    row.topics()))
                            .toList(),
                    attempts.next().orElse(null));
        }
    }

    /** A topic with the share of its points that was earned. */
    @Serdeable
    record TopicLine(String topic, int attempts, double share) {}

    /** An attempt with the share of each topic's points. */
    @Serdeable
    record RowLine(
            String attempt,
            String candidate,
            Instant finishedAt,
            BigDecimal score,
            int max,
            Map<String, Double> topics) {}
}
