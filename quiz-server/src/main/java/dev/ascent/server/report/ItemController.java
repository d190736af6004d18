package dev.ascent.server.report;

import dev.ascent.core.psychometrics.Drift;
import dev.ascent.core.psychometrics.Estimate;
import dev.ascent.core.psychometrics.ItemAnalysis;
import dev.ascent.core.psychometrics.OptionAnalysis;
import dev.ascent.server.account.Caller;
import dev.ascent.server.page.Page;
import dev.ascent.server.page.PageRequest;
import dev.ascent.server.problem.Problems;
import dev.ascent.server.problem.Refusal;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Item statistics over HTTP, for reviewers and instructors. */
@Controller("/api/v1/reports/quizzes/{quiz}/items")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@SecurityRequirement(name = "bearer")
@Tag(name = "reports")
@Problems.SignInNeeded
@Problems.Forbidden
@Problems.NotFound
@Problems.Unavailable
class ItemController {
    private final ItemReports reports;
    private final Caller caller;

    ItemController(ItemReports reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    /**
     * How the questions of a quiz did, each version by itself and the worst first, in its newest graded attempts; without
     * their options.
     */
    @Get
    @Problems.BadQuery
    Items listItems(
            Authentication authentication,
            String quiz,
            @Nullable @QueryValue String after,
            @Nullable @QueryValue Integer limit) {
        ItemReport report = reports.of(caller.person(authentication), quiz).orElseThrow(Refusal::notFound);
        Page<ItemReport.Line> page =
                Page.of(report.lines(), line -> line.question() + "." + line.version(), PageRequest.of(after, limit));
        return Items.of(report, page.map(line -> ItemLine.of(line, false)));
    }

    /** How each version of one question of a quiz did, with the options of a choice. */
    @Get("/{question}")
    Items showItem(Authentication authentication, String quiz, String question) {
        ItemReport report =
                reports.of(caller.person(authentication), quiz, question).orElseThrow(Refusal::notFound);
        return Items.of(
                report,
                new Page<>(
                        report.lines().stream()
                                .map(line -> ItemLine.of(line, true))
                                .toList(),
                        Optional.empty()));
    }

    /**
     * Questions of a quiz: {@code read} is how many attempts the statistics are of, the newest of those that are graded.
     * Intervals hold the true value in 90 of 100 cases.
     */
    @Serdeable
    @Schema(example = """
        {"quiz": "junior-screen", "title": "Junior screen", "graded": 5310, "read": 2000,
        "items": [{"question": "cnn-flatten-in-features", "version": 2, "excerpt": "How many features …", "n": 412,
        "facility": {"value": 0.41, "low": 0.37, "high": 0.45},
        "discrimination": {"value": -0.2, "low": -0.28, "high": -0.12},
        "efficiency": {"value": -0.31, "low": -0.43, "high": -0.19},
        "drift": {"earlier": {"value": 0.48, "low": 0.42, "high": 0.54},
        "newer": {"value": 0.34, "low": 0.29, "high": 0.4},
        "difference": {"value": -0.14, "low": -0.22, "high": -0.06}},
        "findings": [{"finding": "stronger-do-worse",
        "says": "Stronger candidates do worse on this item: look at its key and its wording."}],
        "options": [{"text": "${h * w} features", "isKey": true, "why": "Each position is one.", "chosen": 170,
        "share": {"value": 0.41, "low": 0.37, "high": 0.45}, "meanRest": {"value": 0.55, "low": 0.53, "high": 0.57},
        "attractsStronger": false}]}], "next": null}""")
    record Items(
            String quiz,
            String title,
            int graded,
            int read,
            List<ItemLine> items,
            @Nullable String next) {
        static Items of(ItemReport report, Page<ItemLine> lines) {
            return new Items(
                    report.quiz(),
                    report.title(),
                    report.graded(),
                    report.read(),
                    lines.items(),
                    lines.next().orElse(null));
        }
    }

    /**
     * A version of a question. Below 10 answers {@code evidence} is {@code insufficient} and there is no statistic; drift
     * takes 10 answers in each half. {@code options} are null in the list of all questions, and empty where a question has
     * none or fewer than 10 candidates chose any.
     */
    @Serdeable
    record ItemLine(
            String question,
            int version,
            String excerpt,
            int n,
            @Nullable String evidence,
            @Nullable Interval facility,
            @Nullable Interval discrimination,
            @Nullable Interval efficiency,
            @Nullable Moved drift,
            List<Said> findings,
            @Nullable List<OptionLine> options) {
        static ItemLine of(ItemReport.Line line, boolean detailed) {
            Optional<ItemAnalysis.Measured> measured = Optional.of(line.analysis())
                    .filter(ItemAnalysis.Measured.class::isInstance)
                    .map(ItemAnalysis.Measured.class::cast);
            return new ItemLine(
                    line.question(),
                    line.version(),
                    line.excerpt(),
                    line.analysis().n(),
                    measured.isPresent() ? null : "insufficient",
                    measured.map(found -> Interval.of(found.facility())).orElse(null),
                    measured.flatMap(ItemAnalysis.Measured::discrimination)
                            .map(Interval::of)
                            .orElse(null),
                    measured.flatMap(ItemAnalysis.Measured::efficiency)
                            .map(Interval::of)
                            .orElse(null),
                    line.drift().map(Moved::of).orElse(null),
                    line.findings().stream()
                            .map(finding -> new Said(finding.id(), finding.sentence()))
                            .toList(),
                    detailed ? line.options().stream().map(OptionLine::of).toList() : null);
        }
    }

    /** A statistic with its interval of 90 %. */
    @Serdeable
    record Interval(double value, double low, double high) {
        static Interval of(Estimate estimate) {
            return new Interval(
                    estimate.value(),
                    estimate.interval().low(),
                    estimate.interval().high());
        }
    }

    /** The facility of the earlier and of the newer half of the answers, and newer less earlier. */
    @Serdeable
    record Moved(Interval earlier, Interval newer, Interval difference) {
        static Moved of(Drift drift) {
            return new Moved(Interval.of(drift.earlier()), Interval.of(drift.newer()), Interval.of(drift.difference()));
        }
    }

    /** What its author should look at, by name and in plain words. */
    @Serdeable
    record Said(String finding, String says) {}

    /**
     * An option as its author wrote it. {@code share} is of those who answered; {@code meanRest} the mean share of the points
     * of all other questions, null where fewer than 10 chose it.
     */
    @Serdeable
    record OptionLine(
            String text,
            boolean isKey,
            String why,
            @Nullable String misconception,
            int chosen,
            Interval share,
            @Nullable Interval meanRest,
            boolean attractsStronger) {
        static OptionLine of(ItemReport.AuthoredOption one) {
            OptionAnalysis analysis = one.analysis();
            return new OptionLine(
                    one.option().text(),
                    one.option().correct(),
                    one.option().why(),
                    one.option().misconception().orElse(null),
                    analysis.chosen(),
                    Interval.of(analysis.share()),
                    analysis.meanRest().map(Interval::of).orElse(null),
                    analysis.attractsStronger());
        }
    }
}
